package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.answer.AnswerRules;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import io.github.indicatorrefinery.transforms.embed.Embedded;
import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How duplicates are found.
 *
 * @param embedded which texts get a vector
 * @param similarity when two questions are one
 * @param answers when two answers are one; null where answers are not compared
 */
public record DedupPlan(
    Embedded embedded, SimilarityRules similarity, @Nullable AnswerRules answers)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public DedupPlan {
    requireNonNull(embedded, "embedded");
    requireNonNull(similarity, "similarity");
  }
}
