package io.github.indicatorrefinery.transforms.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Failure.Part;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

class RedactTest {
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

    PAssert.that(pipeline.apply(pairs()).apply(Redact.texts(true)).get(Redact.TEXTS))
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
                .apply(Redact.texts(true))
                .get(Redact.TEXTS))
        .containsInAnyOrder(redacted.mined());
    pipeline.run().waitUntilFinish();
  }

  @Test
  void leavesAllAsItIsWhereNobodyAsks() {
    PAssert.that(pipeline.apply(pairs()).apply(Redact.texts(false)).get(Redact.TEXTS))
        .containsInAnyOrder(PLAIN.mined(), TOLD.mined());
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whatCouldNotBeReadHasNoneEither() {
    assertRedacted(
        failure("odd: ben@mailhouse.io", "{\"q\": \"ana.lopez@mailhouse.io", Part.WHOLE),
        failure("odd: [e-mail]", "{\"q\": \"[e-mail]", Part.WHOLE));
  }

  @Test
  void whereItWasCutHalfASecretGoesToo() {
    String half = "lopez@mailhouse".repeat(10) + "\uD83D\uDE00".repeat(106);

    assertRedacted(failure("cut", half + "rest", Part.END), failure("cut", "rest", Part.END));
    assertRedacted(failure("cut", "rest" + half, Part.START), failure("cut", "rest", Part.START));
    assertRedacted(failure("cut", "short", Part.MIDDLE), failure("cut", "", Part.MIDDLE));
  }

  @Test
  void theEndOfAPrivateKeyGoesToo() {
    String line = "b7Qx+Zt4kP0vQ9sL/m2Xw7Rb1Nc8YdHf".repeat(2) + "\n";
    String key = line.repeat(24) + "-----END RSA PRIVATE KEY-----\n";
    String end = (key + "what follows ".repeat(40)).substring(0, Failure.MAX_INPUT_CHARS);

    assertRedacted(failure("cut", end, Part.END), failure("cut", "", Part.END));
    assertRedacted(failure("cut", end, Part.MIDDLE), failure("cut", "", Part.MIDDLE));
  }

  @Test
  void aLongTextBehindACutStays() {
    String text = "The RSI of 14 days rose above 70 on 2025-10-01. ".repeat(30);

    assertRedacted(
        failure("cut", "x".repeat(256) + text, Part.END), failure("cut", text, Part.END));
  }

  @Test
  void halfASecretAtTheEndOfATruncatedFileGoesToo() {
    String text = "{\"id\": 1}, ".repeat(30);
    String json = "[{\"x\": [" + text + "], \"question\": \"q\", \"answer\": \"ana.lopez@mailh";
    Failure failure = CollectedRecords.ofJson(json).failures.get(0);

    assertThat(failure.reason()).isEqualTo("truncated_json");
    assertThat(Redaction.of(failure).input()).doesNotContain("ana.lopez");
  }

  @Test
  void whatIsTooLongToBeShownIsCut() {
    Failure cut =
        failure("cut", "x".repeat(Failure.MAX_INPUT_CHARS - 1) + "\uD83D\uDE00", Part.END);

    assertThat(cut.part()).isEqualTo(Part.MIDDLE);
    assertThat(cut.input()).hasSize(Failure.MAX_INPUT_CHARS - 1);
  }

  private static void assertRedacted(Failure failure, Failure redacted) {
    assertThat(Redaction.of(failure)).isEqualTo(redacted);
  }

  private static Create.Values<MinedPair> pairs() {
    return Create.of(PLAIN.mined(), TOLD.mined()).withCoder(RecordCoder.of(MinedPair.class));
  }

  private static Failure failure(String message, String input, Part part) {
    Origin origin = new Origin(SourceKind.FILE, "a.json", null, "/0");
    return new Failure("parse", "broken", message, origin, input, part, 99);
  }
}
