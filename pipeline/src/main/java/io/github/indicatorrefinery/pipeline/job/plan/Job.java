package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.model.ModelGrader;
import io.github.indicatorrefinery.transforms.ruling.Rulings;
import io.github.indicatorrefinery.transforms.score.RejectionRule;
import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * All that a run needs to know, checked, in typed values. Nothing below it sees an option.
 *
 * @param rulings what people decided
 * @param rejection which scored pairs are left out
 * @param judge of the answers that stay; null where nobody judges
 */
public record Job(
    RunStamp stamp,
    JobInputs inputs,
    References references,
    Rulings rulings,
    RejectionRule rejection,
    DedupPlan dedup,
    ReusePlan reuse,
    @Nullable ModelGrader judge,
    JobOutput output)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public Job {
    requireNonNull(stamp, "stamp");
    requireNonNull(inputs, "inputs");
    requireNonNull(references, "references");
    requireNonNull(rulings, "rulings");
    requireNonNull(rejection, "rejection");
    requireNonNull(dedup, "dedup");
    requireNonNull(reuse, "reuse");
    requireNonNull(output, "output");
  }
}
