package io.github.indicatorrefinery.transforms.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.ledger.Entry.Event;
import io.github.indicatorrefinery.transforms.ledger.Ledger.FormLine;
import io.github.indicatorrefinery.transforms.ledger.Ledger.FormulaLine;
import io.github.indicatorrefinery.transforms.ledger.Ledger.SourceLine;
import io.github.indicatorrefinery.transforms.ledger.Ledger.SubjectLine;
import io.github.indicatorrefinery.transforms.ledger.Ledger.TierLine;
import io.github.indicatorrefinery.transforms.values.Attribution.Basis;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Kind;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final SourceKind EXPORT = SourceKind.EXPORT;

  @Test
  void booksEveryEventOnItsLines() {
    List<Entry> entries =
        List.of(
            entry(Event.READ, EXPORT, "rsi", "RSI in depth", Basis.BY_TOPIC, "3"),
            entry(Event.READ, EXPORT, "rsi", "RSI in depth", Basis.BY_TOPIC, "3"),
            entry(Event.READ, EXPORT, "rsi", "A mix", Basis.BY_QUESTION, "4"),
            entry(Event.READ, SourceKind.REPORT, "forks", "Forks", Basis.NONE, null),
            entry(Event.DUPLICATE, EXPORT, "rsi", "RSI in depth", Basis.BY_TOPIC, "3"),
            entry(Event.REJECTED, SourceKind.REPORT, "forks", "Forks", Basis.NONE, null),
            new Entry(
                Event.KEPT,
                EXPORT,
                "rsi",
                "A mix",
                Basis.BY_QUESTION,
                true,
                "4",
                Tier.REVIEW,
                QuestionForm.PHRASE),
            new Entry(
                Event.KEPT,
                EXPORT,
                "rsi",
                "RSI in depth",
                Basis.BY_TOPIC,
                false,
                "3",
                Tier.REVIEW,
                QuestionForm.QUESTION),
            new Entry(Event.FAILED, SourceKind.STRUCTURED, "", "", null, false, null, null, null));

    assertThat(tally(entries).ledger())
        .isEqualTo(
            new Ledger(
                List.of(
                    new SourceLine(EXPORT, new Counts(3, 2, 1, 0, 0)),
                    new SourceLine(SourceKind.REPORT, new Counts(1, 0, 0, 1, 0)),
                    new SourceLine(SourceKind.STRUCTURED, new Counts(0, 0, 0, 0, 1))),
                List.of(
                    new SubjectLine("forks", "Forks", new Counts(1, 0, 0, 1, 0), 1, 0, 0),
                    new SubjectLine("rsi", "A mix", new Counts(3, 2, 1, 0, 0), 2, 1, 1)),
                List.of(
                    new TierLine(Tier.PREMIUM, 0),
                    new TierLine(Tier.STANDARD, 0),
                    new TierLine(Tier.REVIEW, 2),
                    new TierLine(Tier.LOW, 0)),
                List.of(),
                List.of(
                    new FormLine(QuestionForm.QUESTION, 1),
                    new FormLine(QuestionForm.PHRASE, 1),
                    new FormLine(QuestionForm.SEARCH_QUERY, 0)),
                1,
                List.of(),
                0));
  }

  @Test
  void countsAnAnswerByItsWorstFormulaOfEachIndicator() {
    Tally tally = new Tally();
    tally.addFacts(
        List.of(
            fact("cmf", Kind.FORMULA, Verdict.CORRECT),
            fact("cmf", Kind.FORMULA, Verdict.WRONG),
            fact("mfi", Kind.FORMULA, Verdict.VARIANT),
            fact("rsi", Kind.RANGE, Verdict.WRONG)));
    tally.addFacts(List.of(fact("mfi", Kind.FORMULA, Verdict.NOT_CHECKABLE)));

    assertThat(tally.ledger().formulas())
        .containsExactly(
            new FormulaLine("cmf", new StatedFormulas(1, 0, 1)),
            new FormulaLine("mfi", new StatedFormulas(2, 1, 0)));
  }

  private static Fact fact(String indicator, Kind kind, Verdict verdict) {
    return new Fact(indicator, kind, verdict, "quote", "reference", "source", "");
  }

  @Property
  void anyOrderAndAnyGroupingGiveTheSameLedger(
      @ForAll("entries") List<Entry> entries,
      @ForAll int seed,
      @ForAll @IntRange(min = 1, max = 5) int groups) {
    Random random = new Random(seed);
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    List<Tally> parts = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      parts.add(new Tally());
    }
    shuffled.forEach(entry -> parts.get(random.nextInt(groups)).add(entry));
    Tally merged = new Tally();
    parts.forEach(merged::merge);

    assertThat(merged.ledger()).isEqualTo(tally(entries).ledger());
  }

  @Property
  void mergingLeavesTheOtherAsItIs(
      @ForAll("entries") List<Entry> entries, @ForAll("entries") List<Entry> more) {
    Tally other = tally(entries);
    Ledger before = other.ledger();
    Tally merged = new Tally().merge(other);
    more.forEach(merged::add);

    assertThat(other.ledger()).isEqualTo(before);
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return Combinators.combine(
            Arbitraries.of(Event.values()),
            Arbitraries.of(SourceKind.values()),
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of("One topic", "Other topic"),
            Arbitraries.of(Basis.values()),
            Arbitraries.of("1", "2", "3").injectNull(0.2))
        .as(TallyTest::entry)
        .list()
        .ofMaxSize(40);
  }

  private static Entry entry(
      Event event, SourceKind kind, String subject, String topic, Basis basis, String session) {
    Tier tier = event == Event.KEPT ? Tier.STANDARD : null;
    return new Entry(
        event, kind, subject, topic, basis, basis == Basis.BY_QUESTION, session, tier, null);
  }

  private static Tally tally(List<Entry> entries) {
    Tally tally = new Tally();
    entries.forEach(tally::add);
    return tally;
  }
}
