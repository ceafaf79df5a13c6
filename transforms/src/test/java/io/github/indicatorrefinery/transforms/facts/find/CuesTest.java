package io.github.indicatorrefinery.transforms.facts.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CuesTest {
  private static final List<String> CUES = List.of("abc", "abd", "cab", " by ");

  @Test
  void findsAllCuesInTheOrderOfTheText() {
    assertThat(new Cues(CUES).in("cabc, abd by day"))
        .containsExactly(
            new Cues.Hit(2, 0), new Cues.Hit(0, 1), new Cues.Hit(1, 6), new Cues.Hit(3, 9));
    assertThat(new Cues(CUES).in("")).isEmpty();
  }

  @Property
  void findsWhatASearchForEachOfThemFinds(
      @ForAll @StringLength(max = 60) @Chars({'a', 'b', 'c', 'd', ' ', 'y', 'A', '\u0141'})
          String text) {
    List<Cues.Hit> expected = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      for (int cue = 0; cue < CUES.size(); cue++) {
        if (text.startsWith(CUES.get(cue), at)) {
          expected.add(new Cues.Hit(cue, at));
        }
      }
    }

    assertThat(new Cues(CUES).in(text)).containsExactlyElementsOf(expected);
  }
}
