package io.github.indicatorrefinery.transforms.facts.claim;

import static io.github.indicatorrefinery.transforms.facts.claim.People.Match.NAMESAKE;
import static io.github.indicatorrefinery.transforms.facts.claim.People.Match.OTHER;
import static io.github.indicatorrefinery.transforms.facts.claim.People.Match.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleTest {
  @Test
  void takesFormsOfANameForOnePerson() {
    assertThat(People.match("J. Welles Wilder Jr.", "Welles Wilder")).isEqualTo(SAME);
    assertThat(People.match("Wilder", "J. Welles Wilder")).isEqualTo(SAME);
    assertThat(People.match("Joe Granville", "Joseph Granville")).isEqualTo(SAME);
    assertThat(People.match("Douglas Seipman", "Douglas Siepman")).isEqualTo(SAME);
    assertThat(People.match("Richard W. Arms, Jr.", "Richard Arms")).isEqualTo(SAME);
  }

  @Test
  void tellsNamesakesAndOthersApart() {
    assertThat(People.match("Roderick Puell", "David Puell")).isEqualTo(NAMESAKE);
    assertThat(People.match("Martin Pring", "Perry Kaufman")).isEqualTo(OTHER);
    assertThat(People.match("Ann Lane", "Ann Lake")).isEqualTo(OTHER);
    assertThat(People.match("", "Ann Lake")).isEqualTo(OTHER);
  }
}
