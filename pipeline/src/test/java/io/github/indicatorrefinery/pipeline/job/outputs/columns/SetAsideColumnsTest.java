package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.NamedRow;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.gather.DuplicatePair;
import io.github.indicatorrefinery.transforms.gather.RejectedPair;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetAsideColumnsTest {
  @Test
  void tellsOfARejectedPair() {
    Rejection rejection = new Rejection(ExamplePair.MINED, "score", "below", ExamplePair.QUALITY);

    assertThat(NamedRow.of(SetAsideColumns.rejected(), new RejectedPair("p1-2", rejection)))
        .containsExactly(
            "pair_id: p1-2",
            "stage: score",
            "reason: below",
            "question: a raw question",
            "answer: a raw answer",
            "indicator: relative_strength_index_rsi",
            "topic: a topic",
            "source_kind: export",
            "source_file: export.json",
            "source_session_id: s7",
            "source_position: /sessions/3/qa_pairs/7");
  }

  @Test
  void tellsOfADuplicateAndItsSurvivor() {
    Merge merge =
        new Merge("p1", ExamplePair.ORIGIN, "rsi", "p5", "sma", "similar", 0.75, List.of());

    assertThat(
            NamedRow.of(
                SetAsideColumns.duplicates(), new DuplicatePair("p1-2", ExamplePair.SCORED, merge)))
        .containsExactly(
            "pair_id: p1-2",
            "stage: dedup",
            "reason: similar",
            "question: a raw question",
            "answer: a raw answer",
            "indicator: relative_strength_index_rsi",
            "topic: a topic",
            "source_kind: export",
            "source_file: export.json",
            "source_session_id: s7",
            "source_position: /sessions/3/qa_pairs/7",
            "survivor_id: p5",
            "rule: similar",
            "similarity: 0.75");
  }

  @Test
  void tellsOfAFailure() {
    Failure failure =
        new Failure("parse", "truncated", "ends early", ExamplePair.ORIGIN, "{\"a\":", 4_096);

    assertThat(NamedRow.of(SetAsideColumns.failures(), failure))
        .containsExactly(
            "stage: parse",
            "reason: truncated",
            "message: ends early",
            "source_kind: export",
            "source_file: export.json",
            "source_position: /sessions/3/qa_pairs/7",
            "input: {\"a\":",
            "input_size: 4096");
  }
}
