package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.model.ModelGrader;
import io.github.indicatorrefinery.transforms.edit.Edits;
import io.github.indicatorrefinery.transforms.ruling.Rulings;
import io.github.indicatorrefinery.transforms.score.PairScoring;
import io.github.indicatorrefinery.transforms.score.RejectionRule;
import io.github.indicatorrefinery.transforms.score.ScoringRules;
import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * All that a run needs to know, checked, in typed values. Nothing below it sees an option.
 *
 * @param redacts whether secrets and personal data are taken out of all texts
 * @param edits what editors made of single pairs
 * @param rulings what people decided
 * @param rejection which scored pairs are left out
 * @param judge of the answers that stay; null where nobody judges
 */
public record Job(
    RunStamp stamp,
    JobInputs inputs,
    References references,
    boolean redacts,
    Edits edits,
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
    requireNonNull(edits, "edits");
    requireNonNull(rulings, "rulings");
    requireNonNull(rejection, "rejection");
    requireNonNull(dedup, "dedup");
    requireNonNull(reuse, "reuse");
    requireNonNull(output, "output");
  }

  /** How all pairs of the run are scored, read or edited. */
  public PairScoring scoring() {
    return new PairScoring(
        ScoringRules.defaults(),
        references.knowledge(),
        references.catalog(),
        reuse.keys(),
        reuse.qualities());
  }
}
