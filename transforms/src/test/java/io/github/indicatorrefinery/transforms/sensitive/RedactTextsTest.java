package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class RedactTextsTest {
  private static final SamplePair PLAIN = SamplePair.of("plain", "rsi");
  private static final SamplePair TOLD =
      SamplePair.of("told", "rsi")
          .withQuestion("Is ana.lopez@mailhouse.io right?")
          .withAnswer("She is: +49 171 3920 7741.");

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void takesThemOutOfBothTextsAndNotesThat() {
    SamplePair redacted =
        TOLD.withQuestion("Is [e-mail] right?").withAnswer("She is: [phone].").withNote("redacted");

    PAssert.that(pipeline.apply(pairs()).apply(RedactTexts.where(true)))
        .containsInAnyOrder(PLAIN.mined(), redacted.mined());
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whatCleaningBringsToLightGoesToo() {
    SamplePair hidden =
        TOLD.withQuestion("Is it right?").withAnswer("Write to ana.lopez&#64;mailhouse.io now.");
    SamplePair redacted = hidden.withAnswer("Write to [e-mail] now.").withNote("redacted");

    PAssert.that(
            pipeline
                .apply(Create.of(hidden.mined()).withCoder(RecordCoder.of(MinedPair.class)))
                .apply(RedactTexts.where(true)))
        .containsInAnyOrder(redacted.mined());
    pipeline.run().waitUntilFinish();
  }

  @Test
  void leavesAllAsItIsWhereNobodyAsks() {
    PAssert.that(pipeline.apply(pairs()).apply(RedactTexts.where(false)))
        .containsInAnyOrder(PLAIN.mined(), TOLD.mined());
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whatCouldNotBeReadHasNoneEither() {
    PCollection<Failure> redacted =
        pipeline
            .apply(
                Create.of(failure("{\"q\": \"ana.lopez@mailhouse.io"))
                    .withCoder(RecordCoder.of(Failure.class)))
            .apply(RedactFailures.where(true));

    PAssert.that(redacted).containsInAnyOrder(failure("{\"q\": \"[e-mail]"));
    pipeline.run().waitUntilFinish();
  }

  private static Create.Values<MinedPair> pairs() {
    return Create.of(PLAIN.mined(), TOLD.mined()).withCoder(RecordCoder.of(MinedPair.class));
  }

  private static Failure failure(String input) {
    return new Failure(
        "parse", "broken", "cut", new Origin(SourceKind.FILE, "a.json", null, "/0"), input, 99);
  }
}
