package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.embed.EarlierEmbeddings;
import io.github.indicatorrefinery.transforms.score.EarlierQualities;
import io.github.indicatorrefinery.transforms.score.QualityKey;
import java.io.Serializable;

/**
 * What need not be worked out again.
 *
 * @param keys under which the qualities of this run are known to the next
 * @param qualities of an earlier run
 * @param embeddings of an earlier run
 */
public record ReusePlan(QualityKey keys, EarlierQualities qualities, EarlierEmbeddings embeddings)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public ReusePlan {
    requireNonNull(keys, "keys");
    requireNonNull(qualities, "qualities");
    requireNonNull(embeddings, "embeddings");
  }
}
