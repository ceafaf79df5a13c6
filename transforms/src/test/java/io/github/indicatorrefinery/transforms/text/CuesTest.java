package io.github.indicatorrefinery.transforms.text;

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
    assertThat(Cues.of(CUES).in("cabc, abd by day"))
        .containsExactly(
            new Cues.Hit(2, 0), new Cues.Hit(0, 1), new Cues.Hit(1, 6), new Cues.Hit(3, 9));
    assertThat(Cues.of(CUES).in("")).isEmpty();
  }

  @Test
  void capitalsAreFoundWhereTheyAreAsked() {
    List<String> cues = List.of("api_key", "sk-");
    assertThat(Cues.of(cues).in("API_KEY=Sk-")).isEmpty();
    assertThat(Cues.inAnyCase(cues).in("API_KEY=Sk-"))
        .containsExactly(new Cues.Hit(0, 0), new Cues.Hit(1, 8));
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

    assertThat(Cues.of(CUES).in(text)).containsExactlyElementsOf(expected);
  }
}
