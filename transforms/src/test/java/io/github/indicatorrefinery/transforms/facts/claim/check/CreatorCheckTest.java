package io.github.indicatorrefinery.transforms.facts.claim.check;

import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.MFI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.PUELL;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.RSI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.facts;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.verdicts;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.CORRECT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.NOT_CHECKABLE;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.indicatorrefinery.transforms.values.Fact;
import org.junit.jupiter.api.Test;

class CreatorCheckTest {
  @Test
  void acceptsTheCreatorUnderAnyFormOfTheName() {
    assertThat(verdicts(RSI, "The RSI was developed by J. Welles Wilder Jr. long ago."))
        .containsExactly(CORRECT);
    assertThat(verdicts(RSI, "RSI was created by the American engineer Welles Wilder."))
        .containsExactly(CORRECT);
    assertThat(verdicts(MFI, "It was devised by Gene Quong and Avrum Soudak."))
        .containsExactly(CORRECT);
  }

  @Test
  void readsANameBehindATitle() {
    assertThat(verdicts(RSI, "The RSI was developed by Dr. J. Welles Wilder long ago."))
        .containsExactly(CORRECT);
    assertThat(verdicts(RSI, "It was created by Prof. Welles Wilder. It is old."))
        .containsExactly(CORRECT);
    assertThat(facts(RSI, "The RSI was developed by Dr. Jane Doe."))
        .extracting(Fact::verdict, Fact::reason)
        .containsExactly(tuple(WRONG, "it is by J. Welles Wilder, not by Dr. Jane Doe"));
  }

  @Test
  void accusesAnotherPerson() {
    assertThat(facts(RSI, "The RSI was invented by trader Jane Doe."))
        .containsExactly(
            new Fact(
                RSI,
                Fact.Kind.CREATOR,
                WRONG,
                "The RSI was invented by trader Jane Doe.",
                "J. Welles Wilder",
                "a book",
                "it is by J. Welles Wilder, not by Jane Doe"));
  }

  @Test
  void doubtsANamesakeAndACoAuthor() {
    assertThat(verdicts(PUELL, "It was created by Roderick Puell.")).containsExactly(NOT_CHECKABLE);
    assertThat(verdicts(PUELL, "It was created by David Puell and Jane Doe."))
        .containsExactly(NOT_CHECKABLE);
  }

  @Test
  void passesOverMakersOfOtherThingsAndNoNames() {
    assertThat(facts(RSI, "A modified RSI was developed by Jane Doe.")).isEmpty();
    assertThat(facts(RSI, "The RSI was developed by an anonymous trader.")).isEmpty();
    assertThat(facts(RSI, "The RSI is created by comparing gains of Bitcoin.")).isEmpty();
    assertThat(facts(RSI, "The Relative Vigor Index was developed by Jane Doe.")).isEmpty();
  }
}
