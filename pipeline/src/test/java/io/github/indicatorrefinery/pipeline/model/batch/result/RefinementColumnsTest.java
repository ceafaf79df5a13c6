package io.github.indicatorrefinery.pipeline.model.batch.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.NamedRow;
import org.junit.jupiter.api.Test;

class RefinementColumnsTest {
  @Test
  void tellsOfANewVersion() {
    assertThat(
            NamedRow.of(
                RefinementColumns.of("v1", RefinedExample.MANIFEST), RefinedExample.REFINEMENT))
        .containsExactly(
            "pair_id: p1",
            "version: v1",
            "question: a question",
            "answer: an answer",
            "original_sha256: pair sha",
            "score_accuracy: 1.0",
            "score_completeness: 2.0",
            "score_clarity: 3.0",
            "score_relevance: 4.0",
            "score_usefulness: 5.0",
            "duplicate_of: [p8, p9]",
            "tags: [tag a, tag b]",
            "notes: [note a, note b]",
            "model_asked: asked model",
            "model: a model",
            "prompt_version: prompt 1",
            "prompt_sha256: prompt sha",
            "response_id: response 1",
            "responded_at: 2025-11-02",
            "source_file: replies.jsonl",
            "source_line: 12");
  }

  @Test
  void joinsListsForTheDatabase() {
    assertThat(
            NamedRow.of(
                RefinementColumns.joined("v1", RefinedExample.MANIFEST), RefinedExample.REFINEMENT))
        .hasSize(21)
        .contains(
            "score_usefulness: 5.0",
            "duplicate_of: p8; p9",
            "tags: tag a; tag b",
            "notes: note a; note b",
            "model_asked: asked model");
  }

  @Test
  void tellsOfAFailedLine() {
    FailedLine failure =
        new FailedLine(
            new FailedLine.Place("replies.jsonl", 12), "broken", "no JSON", "p1", "{\"a\":", 4_096);

    assertThat(NamedRow.of(RefinementColumns.failures(), failure))
        .containsExactly(
            "reason: broken",
            "message: no JSON",
            "key: p1",
            "source_file: replies.jsonl",
            "source_line: 12",
            "input: {\"a\":",
            "input_bytes: 4096");
  }
}
