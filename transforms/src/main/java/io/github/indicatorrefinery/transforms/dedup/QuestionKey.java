package io.github.indicatorrefinery.transforms.dedup;

import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key by which two questions are exactly the same: Unicode compatibility form (NFKC), case
 * folded, quotes and punctuation turned to spaces, white space collapsed.
 *
 * <p>What says something stays, blanks around it or not: {@code < > ≤ ≥ = ≠ ≈ + − ± × / ↑ ↓ → ^},
 * {@code $ € £ ¥} at a number, {@code %} and the decimal point. {@code <=} is {@code ≤}, {@code
 * 10²} is {@code 10^2}, {@code .5} is {@code 0.5}, {@code 1,000} is {@code 1000}, and the digits of
 * every script are the same digits. Normalisers that drop these merge "period 14" with "period 1.4"
 * and "RSI > 70" with "RSI < 70".
 *
 * <p>Idempotent: a normalised question normalises to itself. Deterministic in every locale.
 */
public final class QuestionKey {
  /**
   * Folding case can undo the compatibility form and the other way round; two rounds settle all of
   * Unicode 15.
   */
  private static final int MAX_FOLDING_ROUNDS = 4;

  /** A power, which the compatibility form would write as further digits of its base. */
  private static final Pattern SUPERSCRIPT = Pattern.compile("[⁺⁻]?[⁰¹²³⁴-⁹]+");

  private QuestionKey() {}

  /** SHA-256 of the normalised question, 64 hexadecimal digits. */
  public static String hash(String question) {
    return ContentDigest.of(normalise(question));
  }

  /**
   * The normalised question. One that has neither letter nor digit nor sign is only folded, so that
   * two rows of different symbols stay two questions.
   */
  public static String normalise(String question) {
    String folded = fold(question);
    String key = QuestionSigns.plain(folded);
    // What was dropped between a sign and its number stands between them no more.
    for (String before = folded; QuestionSigns.areIn(key) && !key.equals(before); ) {
      before = key;
      key = QuestionSigns.plain(before);
    }
    return key.isEmpty() ? folded.strip() : key;
  }

  private static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String folded = SUPERSCRIPT.matcher(text).replaceAll("^$0");
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
