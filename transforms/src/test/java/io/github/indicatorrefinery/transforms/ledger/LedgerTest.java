package io.github.indicatorrefinery.transforms.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.ledger.Ledger.SourceLine;
import io.github.indicatorrefinery.transforms.ledger.Ledger.SubjectLine;
import io.github.indicatorrefinery.transforms.ledger.Ledger.TierLine;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Counts EXPORT = new Counts(10, 7, 2, 1, 5);
  private static final Counts REPORT = new Counts(4, 1, 3, 0, 0);
  private static final Counts RSI = new Counts(14, 8, 5, 1, 0);

  @Test
  void findsNoMistakeInBooksThatAddUp() {
    Ledger ledger = ledger(EXPORT, REPORT, RSI, 8);

    assertThat(ledger.mistakes()).isEmpty();
    assertThat(ledger.total()).isEqualTo(new Counts(14, 8, 5, 1, 5));
  }

  @Test
  void findsNoMistakeInBooksOfNothing() {
    Ledger empty =
        new Ledger(List.of(), List.of(), List.of(), List.of(), List.of(), 0, List.of(), 0);

    assertThat(empty.mistakes()).isEmpty();
    assertThat(empty.total()).isEqualTo(Counts.NONE);
  }

  @Test
  void tellsOfASourceThatLostAPair() {
    assertThat(ledger(new Counts(10, 7, 1, 1, 5), REPORT, RSI, 8).mistakes())
        .containsExactly("source export: read 10 is not kept 7 + duplicate 1 + rejected 1");
  }

  @Test
  void tellsOfASubjectThatCountedAPairTwice() {
    assertThat(ledger(EXPORT, REPORT, new Counts(14, 8, 5, 2, 0), 8).mistakes())
        .containsExactly(
            "indicator or topic rsi: read 14 is not kept 8 + duplicate 5 + rejected 2");
  }

  @Test
  void tellsWhereSubjectsAndTiersDifferFromSources() {
    assertThat(ledger(EXPORT, REPORT, new Counts(13, 7, 5, 1, 0), 9).mistakes())
        .containsExactly(
            "read over all indicators and topics: 13, but over all sources 14",
            "kept over all indicators and topics: 7, but over all sources 8",
            "kept over all tiers: 9, but over all sources 8");
  }

  @Test
  void leavesFailuresOutOfTheSum() {
    assertThat(new Counts(3, 1, 1, 1, 99).addsUp()).isTrue();
    assertThat(new Counts(3, 1, 1, 0, 1).addsUp()).isFalse();
  }

  private static Ledger ledger(Counts export, Counts report, Counts subject, long premium) {
    return new Ledger(
        List.of(
            new SourceLine(SourceKind.EXPORT, export), new SourceLine(SourceKind.REPORT, report)),
        List.of(new SubjectLine("rsi", "RSI", subject, subject.read(), 0, 1)),
        List.of(new TierLine(Tier.PREMIUM, premium), new TierLine(Tier.LOW, 0)),
        List.of(),
        List.of(),
        0,
        List.of(),
        0);
  }
}
