package io.github.indicatorrefinery.transforms.text;

/**
 * A few characters, without which a text has nothing that a rule looks for. One pass for all of
 * them costs far less than a pattern that finds nothing. Immutable.
 *
 * <pre>{@code
 * CharacterSet quotes = CharacterSet.of("'\"");
 * String bare = quotes.isIn(text) ? QUOTED.matcher(text).replaceAll("") : text;
 * }</pre>
 */
public final class CharacterSet {
  private static final int ASCII = 128;

  private final String characters;
  private final boolean[] ofAscii = new boolean[ASCII];

  private CharacterSet(String characters) {
    this.characters = characters;
    for (int i = 0; i < characters.length(); i++) {
      if (characters.charAt(i) < ASCII) {
        ofAscii[characters.charAt(i)] = true;
      }
    }
  }

  /** These characters (UTF-16 units). */
  public static CharacterSet of(String characters) {
    return new CharacterSet(characters);
  }

  /** Whether any of them stands in a text. */
  public boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (holds(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is one of them. */
  public boolean holds(char c) {
    return c < ASCII ? ofAscii[c] : characters.indexOf(c) >= 0;
  }
}
