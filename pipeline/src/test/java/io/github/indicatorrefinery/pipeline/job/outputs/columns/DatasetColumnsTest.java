package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.NamedRow;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetColumnsTest {
  private static final String RSI =
      """
      session\tcategory\tsubcategory\tname
      7\tMomentum\tOscillators\tRelative Strength Index (RSI)
      """;

  @Test
  void tellsOfAKeptPair() throws IOException {
    Catalog catalog = Catalog.read(new StringReader(RSI), "catalog");

    List<String> row = NamedRow.of(DatasetColumns.of(catalog), ExamplePair.KEPT);

    assertThat(row)
        .filteredOn(column -> !column.startsWith("embedding: [0.0, 0.0,"))
        .containsExactly(
            "pair_id: p1",
            "question: a question",
            "answer: an answer",
            "indicator: relative_strength_index_rsi",
            "indicators: [relative_strength_index_rsi, simple_moving_average_sma]",
            "category: Momentum",
            "subcategory: Oscillators",
            "topic: a topic",
            "catalog_session: 7",
            "quality_score: 71.5",
            "quality_tier: standard",
            "quality_flags: [flag_a, flag_b]",
            "question_hash: hash1",
            "source_kind: export",
            "source_file: export.json",
            "source_session_id: s7",
            "source_position: /sessions/3/qa_pairs/7",
            "created_at: 2025-11-02",
            "question_original: a raw question",
            "answer_original: a raw answer",
            "absorbed: [p8, p9]",
            "absorbed_from: [export session s7, report]",
            "probable_duplicate_of: p7",
            "judge_score: 4.5",
            "source_format: jsonl",
            "extra: {\"model\":\"a model\"}",
            "question_form: phrase",
            "tags: []",
            "edit_version: null");
    assertThat(row).hasSize(30);
  }
}
