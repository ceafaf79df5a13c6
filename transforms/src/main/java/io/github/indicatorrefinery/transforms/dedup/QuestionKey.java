package io.github.indicatorrefinery.transforms.dedup;

import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The key by which two questions are exactly the same: Unicode compatibility form (NFKC), case
 * folded, quotes and punctuation turned to spaces, white space collapsed.
 *
 * <p>What makes a number stays: digits and {@code %} always; {@code < > ± $ + -} and the decimal
 * point where they touch a digit. Normalisers that drop these merge "period 14" with "period 1.4"
 * and "above 70" with "below -70".
 *
 * <p>Idempotent: a normalised question normalises to itself. Deterministic in every locale.
 */
public final class QuestionKey {
  private static final String KEPT_BESIDE_DIGITS = "<>±$+-.";

  /**
   * Folding case can undo the compatibility form and the other way round; two rounds settle all of
   * Unicode 15.
   */
  private static final int MAX_FOLDING_ROUNDS = 4;

  private QuestionKey() {}

  /** SHA-256 of the normalised question, 64 hexadecimal digits. */
  public static String hash(String question) {
    return ContentDigest.of(normalise(question));
  }

  /**
   * The normalised question. One that has neither letter nor digit nor percent sign is only folded,
   * so that two rows of different symbols stay two questions.
   */
  public static String normalise(String question) {
    String folded = fold(question);
    StringBuilder key = new StringBuilder(folded.length());
    boolean gap = false;
    int previous = ' ';
    for (int at = 0; at < folded.length(); ) {
      int character = folded.codePointAt(at);
      at += Character.charCount(character);
      int next = at < folded.length() ? folded.codePointAt(at) : ' ';
      if (isKept(character, previous, next)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        key.appendCodePoint(character);
        gap = false;
      } else {
        gap = true;
      }
      previous = character;
    }
    return key.isEmpty() ? folded.strip() : key.toString();
  }

  private static boolean isKept(int character, int previous, int next) {
    if (Character.isLetterOrDigit(character) || character == '%') {
      return true;
    }
    if (KEPT_BESIDE_DIGITS.indexOf(character) >= 0) {
      return character == '.'
          ? Character.isDigit(previous) && Character.isDigit(next)
          : Character.isDigit(previous) || Character.isDigit(next);
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  private static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String folded = text;
    for (int round = 0; round < MAX_FOLDING_ROUNDS; round++) {
      String before = folded;
      folded =
          Normalizer.normalize(before, Normalizer.Form.NFKC)
              .toUpperCase(Locale.ROOT)
              .toLowerCase(Locale.ROOT)
              // Lower case ends a word with another sigma, and where a word ends changes below.
              .replace('ς', 'σ');
      folded = Normalizer.normalize(folded, Normalizer.Form.NFKC);
      if (folded.equals(before)) {
        break;
      }
    }
    return folded;
  }

  /** Hardly any text is more, and of these folding changes nothing but the case. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
