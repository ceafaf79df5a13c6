package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.answer.AnswerRules;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import io.github.indicatorrefinery.transforms.embed.EarlierEmbeddings;
import io.github.indicatorrefinery.transforms.embed.Embedded;
import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How duplicates are found.
 *
 * @param embedded which texts get a vector
 * @param earlier the vectors that need not be made again
 * @param similarity when two questions are one
 * @param answers when two answers are one; null where answers are not compared
 */
public record DedupPlan(
    Embedded embedded,
    EarlierEmbeddings earlier,
    SimilarityRules similarity,
    @Nullable AnswerRules answers)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public DedupPlan {
    requireNonNull(embedded, "embedded");
    requireNonNull(earlier, "earlier");
    requireNonNull(similarity, "similarity");
  }
}
