package io.github.indicatorrefinery.transforms.clean;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.fusing.PairStep;
import io.github.indicatorrefinery.transforms.fusing.StepOutput;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.values.TupleTag;

/** Cleans the texts of every pair, and rejects a pair of which nothing is left. */
public final class CleanTexts {
  public static final TupleTag<CleanPair> CLEAN = new TupleTag<>("clean");
  public static final TupleTag<Rejection> REJECTED = new TupleTag<>("rejected by clean");

  private static final String STAGE = "clean";

  private CleanTexts() {}

  public static FusedSteps<MinedPair, CleanPair> create() {
    return FusedSteps.of("Clean", new CleanStep(), CLEAN, RecordCoder.of(CleanPair.class))
        .with(REJECTED, RecordCoder.of(Rejection.class));
  }

  private static final class CleanStep extends PairStep<MinedPair, CleanPair> {
    private static final long serialVersionUID = 1;

    private final Counter seen = Metrics.counter("progress", "cleaned");

    @Override
    public void process(MinedPair pair, StepOutput<CleanPair> out) throws IOException {
      seen.inc();
      SourcePair source = pair.source();
      TextCleaning cleaned = TextCleaning.of(source.question(), source.answer());
      if (cleaned.rejection().isPresent()) {
        out.output(REJECTED, new Rejection(pair, STAGE, cleaned.rejection().get(), null));
      } else {
        CleanedAnswer answer = cleaned.answer();
        out.output(new CleanPair(pair, cleaned.question(), answer.text(), answer.takenOff()));
      }
    }
  }
}
