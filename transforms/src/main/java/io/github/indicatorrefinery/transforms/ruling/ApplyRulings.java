package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.fusing.PairStep;
import io.github.indicatorrefinery.transforms.fusing.StepOutput;
import io.github.indicatorrefinery.transforms.ruling.Ruling.Action;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.util.Set;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Takes out what people excluded, and puts aside what dedup is to compare. It stands before dedup,
 * so that what such a pair would have replaced stays or finds another one.
 */
public final class ApplyRulings {
  /** All that are not rejected. */
  public static final TupleTag<ScoredPair> LEFT = new TupleTag<>("left");

  /** Those of them whose duplicates are sought. */
  public static final TupleTag<Candidate> COMPARED = new TupleTag<>("compared");

  /** Those of them that were merged into another one, if that is there: {@link DecideMerges}. */
  public static final TupleTag<Candidate> MERGED = new TupleTag<>("merged");

  /** Those of them that others were merged into. */
  public static final TupleTag<Candidate> TARGETS = new TupleTag<>("targets");

  public static final TupleTag<Rejection> REJECTED = new TupleTag<>("excluded");

  private ApplyRulings() {}

  public static FusedSteps<ScoredPair, ScoredPair> of(Rulings rulings) {
    return FusedSteps.of("Decide", new DecideStep(rulings), LEFT, RecordCoder.of(ScoredPair.class))
        .with(COMPARED, RecordCoder.of(Candidate.class))
        .with(MERGED, RecordCoder.of(Candidate.class))
        .with(TARGETS, RecordCoder.of(Candidate.class))
        .with(REJECTED, RecordCoder.of(Rejection.class));
  }

  private static final class DecideStep extends PairStep<ScoredPair, ScoredPair> {
    private static final long serialVersionUID = 1;

    private final Set<String> excluded;
    private final Set<String> merged;
    private final Set<String> targets;

    DecideStep(Rulings rulings) {
      excluded = rulings.pairs(Action.EXCLUDE);
      merged = Set.copyOf(rulings.merges().keySet());
      targets = Set.copyOf(rulings.merges().values());
    }

    @Override
    public void process(ScoredPair pair, StepOutput<ScoredPair> out) throws IOException {
      String id = pair.mined().pairId();
      if (excluded.contains(id)) {
        out.output(
            REJECTED,
            new Rejection(pair.mined(), Rulings.STAGE, Rulings.REASON, pair.qualityUnedited()));
        return;
      }
      Candidate candidate = Candidate.of(pair);
      out.output(merged.contains(id) ? MERGED : COMPARED, candidate);
      if (targets.contains(id)) {
        out.output(TARGETS, candidate);
      }
      out.output(pair);
    }
  }
}
