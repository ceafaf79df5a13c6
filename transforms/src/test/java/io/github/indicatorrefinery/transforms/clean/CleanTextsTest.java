package io.github.indicatorrefinery.transforms.clean;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Rejection;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;

class CleanTextsTest {
  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void cleansTheTextsAndKeepsTheOriginals() {
    MinedPair wrapped =
        SamplePair.of("a", "rsi")
            .withQuestion("\"RSI  above 70\"")
            .withAnswer("Certainly! Here is an overview of the RSI:\n\nAbove 70 % it is high.")
            .mined();
    MinedPair plain = SamplePair.of("b", "rsi").withQuestion("Why?").withAnswer("So.").mined();

    PCollectionTuple cleaned = clean(wrapped, plain);
    PAssert.that(cleaned.get(CleanTexts.CLEAN))
        .containsInAnyOrder(
            new CleanPair(
                wrapped, "RSI above 70", "Above 70 % it is high.", List.of("announcement")),
            new CleanPair(plain, "Why?", "So."));
    PAssert.that(cleaned.get(CleanTexts.REJECTED)).empty();
    pipeline.run().waitUntilFinish();
  }

  @Test
  void rejectsWhatIsBlankOrOnlyAnnounces() {
    MinedPair noQuestion = SamplePair.of("a", "rsi").withQuestion(" \u00A0\n").mined();
    MinedPair noAnswer = SamplePair.of("b", "rsi").withAnswer("").mined();
    MinedPair opening =
        SamplePair.of("c", "rsi").withAnswer("Certainly! Here is an overview of the RSI:").mined();
    MinedPair quotes = SamplePair.of("d", "rsi").withQuestion("\"\"").mined();

    PCollectionTuple cleaned = clean(noQuestion, noAnswer, opening, quotes);
    PAssert.that(cleaned.get(CleanTexts.CLEAN)).empty();
    PAssert.that(cleaned.get(CleanTexts.REJECTED))
        .containsInAnyOrder(
            new Rejection(noQuestion, "clean", "blank_question", null),
            new Rejection(noAnswer, "clean", "blank_answer", null),
            new Rejection(opening, "clean", "empty_after_cleaning", null),
            new Rejection(quotes, "clean", "empty_after_cleaning", null));
    pipeline.run().waitUntilFinish();
  }

  private PCollectionTuple clean(MinedPair... pairs) {
    return pipeline
        .apply(Create.of(List.of(pairs)).withCoder(RecordCoder.of(MinedPair.class)))
        .apply("Clean texts", CleanTexts.create());
  }
}
