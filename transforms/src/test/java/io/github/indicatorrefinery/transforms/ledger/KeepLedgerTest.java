package io.github.indicatorrefinery.transforms.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.ledger.Entry.Event;
import io.github.indicatorrefinery.transforms.ledger.Ledger.FormLine;
import io.github.indicatorrefinery.transforms.ledger.Ledger.SourceLine;
import io.github.indicatorrefinery.transforms.ledger.Ledger.SubjectLine;
import io.github.indicatorrefinery.transforms.ledger.Ledger.TierLine;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

class KeepLedgerTest {
  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void addsUpAllEntriesOfARun() {
    SamplePair rsi = SamplePair.of("a", "rsi");
    SamplePair forks = SamplePair.of("b", "forks").withoutIndicator();
    SamplePair report = rsi.from(SourceKind.REPORT);
    Failure failure = new Failure("parse", "empty_file", "nothing in it", rsi.origin(), "", 0);

    checkLedger(
        new Ledger(
            List.of(
                new SourceLine(SourceKind.EXPORT, new Counts(2, 1, 0, 1, 1)),
                new SourceLine(SourceKind.REPORT, new Counts(1, 0, 1, 0, 0))),
            List.of(
                new SubjectLine("forks", "A topic", new Counts(1, 0, 0, 1, 0), 1, 0, 1),
                new SubjectLine("rsi", "A topic", new Counts(2, 1, 1, 0, 0), 0, 2, 0)),
            tiers(1),
            List.of(),
            forms(1),
            0,
            List.of(),
            0),
        List.of(
            Entry.of(failure),
            Entry.of(Event.READ, rsi.mined()),
            Entry.kept(rsi.mined(), Tier.PREMIUM, QuestionForm.QUESTION),
            Entry.of(Event.READ, forks.mined()),
            Entry.of(Event.REJECTED, forks.mined()),
            Entry.of(Event.READ, report.mined()),
            Entry.of(Event.DUPLICATE, report.mined())));
  }

  @Test
  void keepsAnEmptyLedgerOfNothing() {
    checkLedger(
        new Ledger(List.of(), List.of(), tiers(0), List.of(), forms(0), 0, List.of(), 0),
        List.of());
  }

  private void checkLedger(Ledger expected, List<Entry> entries) {
    PAssert.that(
            pipeline
                .apply(Create.of(entries).withCoder(RecordCoder.of(Entry.class)))
                .apply("Keep ledger", KeepLedger.of(Entry.class, entry -> entry))
                .get(KeepLedger.BOOKS))
        .satisfies(
            tallies -> {
              assertThat(Ledger.of(tallies)).isEqualTo(expected);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static List<TierLine> tiers(long premium) {
    return List.of(
        new TierLine(Tier.PREMIUM, premium),
        new TierLine(Tier.STANDARD, 0),
        new TierLine(Tier.REVIEW, 0),
        new TierLine(Tier.LOW, 0));
  }

  private static List<FormLine> forms(long questions) {
    return List.of(
        new FormLine(QuestionForm.QUESTION, questions),
        new FormLine(QuestionForm.PHRASE, 0),
        new FormLine(QuestionForm.SEARCH_QUERY, 0));
  }
}
