package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.NamedRow;
import io.github.indicatorrefinery.transforms.gather.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairTablesTest {
  @Test
  void tellsOfAKeptPair() {
    assertThat(NamedRow.of(PairTables.pairs(), ExamplePair.KEPT))
        .containsExactly(
            "indicator_id: relative_strength_index_rsi",
            "indicator_name: relative_strength_index_rsi",
            "pair_number: 3",
            "question: a question",
            "answer: an answer",
            "topic: a topic",
            "created_date: 2025-11-02",
            "pair_id: p1",
            "question_hash: hash1",
            "indicators: relative_strength_index_rsi; simple_moving_average_sma",
            "quality_score: 71.5",
            "quality_tier: standard",
            "quality_flags: flag_a; flag_b",
            "quality_metrics: completeness 0.67 ends in a sentence\ndepth 1.0 numbers",
            "question_form: phrase",
            "question_original: a raw question",
            "answer_original: a raw answer",
            "probable_duplicate_of: p7",
            "tags: ",
            "edit_version: null",
            "source_kind: export",
            "source_file: export.json",
            "source_session_id: s7",
            "source_position: /sessions/3/qa_pairs/7");
  }

  @Test
  void tellsWhatBecameOfADuplicate() {
    Decision decision =
        new Decision(
            "p1-2",
            ExamplePair.MINED,
            Decision.Outcome.DUPLICATE,
            "dedup",
            "similar",
            "p5",
            0.75,
            List.of("p3", "p4"),
            List.of("announcement", "sign_off"),
            ExamplePair.QUALITY);

    assertThat(NamedRow.of(PairTables.decisions(), decision))
        .containsExactly(
            "pair_id: p1-2",
            "question_hash: hash1",
            "source_kind: export",
            "source_file: export.json",
            "source_session_id: s7",
            "source_position: /sessions/3/qa_pairs/7",
            "indicator_id: relative_strength_index_rsi",
            "attribution: by_topic",
            "outcome: duplicate",
            "stage: dedup",
            "reason: similar",
            "survivor_id: p5",
            "similarity: 0.75",
            "question: a raw question",
            "via: p3; p4",
            "quality_score: 71.5",
            "quality_tier: standard",
            "quality_flags: flag_a; flag_b",
            "quality_metrics: completeness 0.67 ends in a sentence\ndepth 1.0 numbers",
            "cleaned: announcement; sign_off");
  }

  @Test
  void hasNoQualityOfWhatWasNotScored() {
    Decision decision =
        new Decision(
            "p1",
            ExamplePair.MINED,
            Decision.Outcome.REJECTED,
            "clean",
            "empty_after_cleaning",
            null,
            null,
            List.of(),
            null,
            null);

    assertThat(NamedRow.of(PairTables.decisions(), decision))
        .contains(
            "stage: clean",
            "reason: empty_after_cleaning",
            "survivor_id: null",
            "similarity: null",
            "via: null",
            "quality_score: null",
            "quality_tier: null",
            "quality_flags: null",
            "quality_metrics: null",
            "cleaned: null");
  }

  @Test
  void tellsWhatAModelHoldsOfAnAnswer() {
    assertThat(NamedRow.of(PairTables.judgements(), ExamplePair.GRADE))
        .containsExactly(
            "pair_id: p1", "score: 4.5", "rationale: why", "model: a model", "prompt_sha256: sha");
  }
}
