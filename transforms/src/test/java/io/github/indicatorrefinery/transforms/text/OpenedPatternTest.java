package io.github.indicatorrefinery.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class OpenedPatternTest {
  /** What looks before and behind a match too, at the ends of a text as well. */
  private static final List<String> PATTERNS =
      List.of("a+b?", "\\ba[ab]", "(?<![a-])a(?!b)", "^a|ab$", "(?:a|b ){2}", "(?<=b)a{1,2}\\b");

  @Property
  void findsWhatThePatternAloneFinds(
      @ForAll @StringLength(max = 30) @Chars({'a', 'b', ' ', '-', '\n'}) String text,
      @ForAll @IntRange(max = 5) int index) {
    String pattern = PATTERNS.get(index);
    List<String> expected =
        Pattern.compile(pattern).matcher(text).results().map(OpenedPatternTest::told).toList();

    OpenedPattern opened = OpenedPattern.of("ab", pattern);
    List<String> found = new ArrayList<>();
    Matcher matcher = opened.matcher(text);
    for (int at = 0; opened.find(matcher, text, at); at = matcher.end()) {
      found.add(told(matcher));
    }

    assertThat(found).isEqualTo(expected);
  }

  private static String told(MatchResult match) {
    return match.start() + " " + match.group();
  }
}
