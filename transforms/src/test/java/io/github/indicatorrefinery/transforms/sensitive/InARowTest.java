package io.github.indicatorrefinery.transforms.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class InARowTest {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/_-]*[0-9][A-Za-z0-9+/_-]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9 .()\u2011\u2013-]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  @Test
  void countsTheMostOfEach() {
    assertThat(InARow.in("key_1+a is (12) 34-5x, tree")).isEqualTo(new InARow(4, 7, 5, 1));
    assertThat(InARow.in("")).isEqualTo(InARow.ANY);
  }

  @Property
  void countsWhatPatternsFind(
      @ForAll
          @StringLength(max = 40)
          @Chars({'a', 'Z', '1', '7', ' ', '-', '(', '_', ',', '\u2013', '\u00E9', '\u0663'})
          String text) {
    InARow found = InARow.in(text);

    assertThat(found.word()).isEqualTo(longest(WORD, text));
    assertThat(found.key()).isEqualTo(longest(KEY, text));
    assertThat(found.digits())
        .isEqualTo(
            NUMBER
                .matcher(text)
                .results()
                .mapToInt(run -> NO_DIGIT.matcher(run.group()).replaceAll("").length())
                .max()
                .orElse(0));
  }

  @Property
  void reachesASeedPhraseWhereverOneStands(
      @ForAll @IntRange(max = 3) int form, @ForAll @StringLength(max = 10) String around) {
    String phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    String written =
        List.of(
                phrase,
                phrase.toUpperCase(Locale.ROOT),
                phrase.replace(" ", " 10. "),
                phrase.replace('k', '\u212A'))
            .get(form);
    String text = around + " " + written + " " + around;

    assertThat(new SeedWords().in(text)).isNotEmpty();
    assertThat(InARow.in(text).reach(InARow.seedWords(SeedWords.LEAST))).isTrue();
  }

  private static int longest(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
