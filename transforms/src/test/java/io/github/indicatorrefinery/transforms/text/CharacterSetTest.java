package io.github.indicatorrefinery.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CharacterSetTest {
  @Test
  void tellsItsCharactersWithinAsciiAndBeyond() {
    CharacterSet signs = CharacterSet.of("<=≈");

    assertThat(signs.holds('<')).isTrue();
    assertThat(signs.holds('≈')).isTrue();
    assertThat(signs.holds('>')).isFalse();
    assertThat(signs.holds('≤')).isFalse();
    assertThat(CharacterSet.of("").isIn("<")).isFalse();
  }

  @Property
  void isInEveryTextThatHoldsOneOfThem(
      @ForAll @StringLength(max = 4) @Chars({'a', '<', '\u00E9', '\u2248'}) String characters,
      @ForAll @StringLength(max = 6) @Chars({'a', 'b', '<', '\u00E9', '\u2248'}) String text) {
    boolean expected = text.chars().anyMatch(c -> characters.indexOf(c) >= 0);

    assertThat(CharacterSet.of(characters).isIn(text)).isEqualTo(expected);
  }
}
