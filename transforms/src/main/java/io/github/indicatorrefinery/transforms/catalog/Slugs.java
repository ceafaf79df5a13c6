package io.github.indicatorrefinery.transforms.catalog;

import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Short names for files and keys: {@code [a-z0-9_]+}, at most {@value #MAX_LENGTH} characters.
 *
 * <p>A topic's slug begins with {@value #TOPIC_PREFIX}, and a catalog may use no slug that does: a
 * topic is never mistaken for an indicator. Topics that differ only in case, accents, spacing and
 * punctuation share a slug; where more than that is lost (letters that ASCII lacks, the end of a
 * long topic, or everything) eight digits of a SHA-256 of the topic are appended. Deterministic.
 *
 * <pre>{@code
 * Slugs.of("Air-gapped cold storage crypto"); // topic_air_gapped_cold_storage_crypto
 * }</pre>
 */
public final class Slugs {
  /** The longest slug: a file name of it stays portable with a suffix behind. */
  public static final int MAX_LENGTH = 80;

  /** What every topic's slug begins with, and no indicator's. */
  public static final String TOPIC_PREFIX = "topic_";

  private static final int HASH_DIGITS = 8;
  private static final Pattern VALID = Pattern.compile("[a-z0-9_]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NON_ASCII_WORD = Pattern.compile("[\\p{L}\\p{N}&&[^a-z0-9]]");

  private Slugs() {}

  /** The slug of a free topic. */
  public static String of(String topic) {
    return slug(TOPIC_PREFIX, topic);
  }

  /** The slug of an indicator whose catalog gives it none. */
  static String ofName(String name) {
    return slug("", name);
  }

  /** Whether a catalog may use this slug. */
  static boolean isValid(String slug) {
    return slug.length() <= MAX_LENGTH
        && VALID.matcher(slug).matches()
        && !slug.startsWith(TOPIC_PREFIX);
  }

  private static String slug(String prefix, String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    String slug = prefix + trimmed(OTHER.matcher(plain).replaceAll("_"));
    boolean lost = NON_ASCII_WORD.matcher(plain).find() || slug.length() == prefix.length();
    if (!lost && slug.length() <= MAX_LENGTH) {
      return slug;
    }
    int room = MAX_LENGTH - HASH_DIGITS - 1;
    String start = slug.length() <= room ? slug : slug.substring(0, room);
    return trimmed(start) + "_" + ContentDigest.of(plain).substring(0, HASH_DIGITS);
  }

  private static String trimmed(String slug) {
    int from = slug.startsWith("_") ? 1 : 0;
    int to = slug.length() > from && slug.endsWith("_") ? slug.length() - 1 : slug.length();
    return slug.substring(from, to);
  }
}
