package io.github.indicatorrefinery.pipeline.model.batch.result;

import com.fasterxml.jackson.databind.node.NullNode;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.reply.Criterion;
import io.github.indicatorrefinery.pipeline.model.batch.reply.ModelReply;
import io.github.indicatorrefinery.pipeline.model.batch.reply.RefinedPair;
import java.util.List;
import java.util.Map;

/** A refinement and its manifest, of which no two parts are equal. */
final class RefinedExample {
  static final BatchManifest MANIFEST =
      new BatchManifest(
          "run",
          "data sha",
          "asked model",
          new BatchManifest.Prompt("prompt 1", "prompt sha"),
          1,
          new BatchManifest.Tokens("o200k_base", 100, 50),
          List.of(),
          NullNode.getInstance(),
          Map.of("p1", "pair sha"));
  static final Refinement REFINEMENT =
      new Refinement(
          "p1",
          new RefinedPair(
              "a question",
              "an answer",
              Map.of(
                  Criterion.ACCURACY, 1.0,
                  Criterion.COMPLETENESS, 2.0,
                  Criterion.CLARITY, 3.0,
                  Criterion.RELEVANCE, 4.0,
                  Criterion.USEFULNESS, 5.0),
              List.of("p8", "p9"),
              List.of("tag a", "tag b"),
              List.of("note a", "note b")),
          "pair sha",
          new ModelReply.Source("a model", "response 1", "2025-11-02"),
          new FailedLine.Place("replies.jsonl", 12));

  private RefinedExample() {}
}
