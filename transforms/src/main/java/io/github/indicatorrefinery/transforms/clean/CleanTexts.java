package io.github.indicatorrefinery.transforms.clean;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Cleans the texts of every pair, and rejects a pair of which nothing is left. */
public final class CleanTexts extends PTransform<PCollection<MinedPair>, PCollectionTuple> {
  public static final TupleTag<CleanPair> CLEAN = new TupleTag<>("clean");
  public static final TupleTag<Rejection> REJECTED = new TupleTag<>("rejected");

  private static final long serialVersionUID = 1;
  private static final String STAGE = "clean";

  private CleanTexts() {}

  public static CleanTexts create() {
    return new CleanTexts();
  }

  @Override
  public PCollectionTuple expand(PCollection<MinedPair> pairs) {
    PCollectionTuple cleaned =
        pairs.apply(
            "Clean", ParDo.of(new CleanFn()).withOutputTags(CLEAN, TupleTagList.of(REJECTED)));
    cleaned.get(CLEAN).setCoder(RecordCoder.of(CleanPair.class));
    cleaned.get(REJECTED).setCoder(RecordCoder.of(Rejection.class));
    return cleaned;
  }

  private static final class CleanFn extends DoFn<MinedPair, CleanPair> {
    private static final long serialVersionUID = 1;

    private final Counter seen = Metrics.counter("progress", "cleaned");

    @ProcessElement
    public void process(@Element MinedPair pair, MultiOutputReceiver outputs) {
      seen.inc();
      SourcePair source = pair.source();
      TextCleaning cleaned = TextCleaning.of(source.question(), source.answer());
      CleanedAnswer answer = cleaned.answer();
      cleaned
          .rejection()
          .ifPresentOrElse(
              reason -> outputs.get(REJECTED).output(new Rejection(pair, STAGE, reason, null)),
              () ->
                  outputs
                      .get(CLEAN)
                      .output(
                          new CleanPair(
                              pair, cleaned.question(), answer.text(), answer.takenOff())));
    }
  }
}
