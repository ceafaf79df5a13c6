package io.github.indicatorrefinery.transforms.sensitive;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether what looks like a key stands for one that is not told. */
final class Placeholders {
  private static final Pattern WORDS =
      Pattern.compile(
          "your|example|sample|placeholder|dummy|redacted|change_?me|insert|replace|xxxx|\\*\\*\\*|\\.\\.\\.|"
              + "123456|abcdef|deadbeef|my_?(?:secret|api|access|private|password)|secret_?key|api_?(?:key|secret)|access_?token");

  /** Keys are drawn at random: of 16 hexadecimal digits hardly ever so few are different. */
  private static final int LEAST_DIFFERENT = 6;

  private static final int FEW = 16;

  private Placeholders() {}

  /** Whether a key may be one. */
  static boolean isNone(String key) {
    return !WORDS.matcher(key.toLowerCase(Locale.ROOT)).find()
        && (key.length() < FEW || key.chars().distinct().count() >= LEAST_DIFFERENT);
  }

  /** The same for what has no form of its own: a word or a name of a variable has no digit. */
  static boolean isRandom(String key) {
    return isNone(key)
        && key.chars().anyMatch(Character::isDigit)
        && key.chars().anyMatch(Character::isLetter);
  }
}
