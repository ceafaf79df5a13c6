package io.github.indicatorrefinery.transforms.parse.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A heading, {@code ## Name}.
 *
 * @param level the number of its signs
 * @param indicator what {@code Indicator k: Name} names; else null
 */
record Heading(int line, int level, String name, @Nullable String indicator) {
  private static final Pattern SIGNS = Pattern.compile("(#{1,6}+)[ \\t]++");
  private static final Pattern INDICATOR = Pattern.compile("Indicator\\s{1,9}+\\d{1,9}\\s{0,9}+:");

  /** Says what stands below it, not what it is about. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)(?:.{0,80}\\b)?(?:faqs?|q ?(?:&|and) ?as?|questions?(?: (?:and|&) answers?)?)"
              + "(?: pairs?)?[ :]*+");

  static final int MAX_LEVEL = 6;

  /** Null where {@code text} is none. */
  static @Nullable Heading of(String text, int line) {
    Matcher signs = SIGNS.matcher(text);
    if (!signs.lookingAt()) {
      return null;
    }
    String name = text.substring(signs.end()).strip();
    Matcher indicator = INDICATOR.matcher(name);
    return new Heading(
        line,
        signs.group(1).length(),
        name,
        indicator.lookingAt() ? name.substring(indicator.end()).strip() : null);
  }

  boolean isGeneric() {
    return GENERIC.matcher(name).matches();
  }
}
