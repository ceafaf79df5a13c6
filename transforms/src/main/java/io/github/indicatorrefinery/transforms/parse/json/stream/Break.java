package io.github.indicatorrefinery.transforms.parse.json.stream;

import java.util.regex.Pattern;

/**
 * A place that is no JSON, and was passed over.
 *
 * @param reason {@code broken_json} or {@code json_limit_exceeded}
 * @param message where it is, what a parser says of it and how much was passed over
 * @param from its first byte, where that is known
 * @param to the byte at which reading goes on
 * @param shown how it begins
 */
public record Break(String reason, String message, long from, long to, Passage shown) {
  private static final String NAME = "\"[^\"\\\\]*\"\\s*:\\s*";

  /** A value that is one bare word, such as {@code nil} or {@code 007}. */
  private static final Pattern BARE_WORD = Pattern.compile(NAME + "[\\w.+#-]+\\s*,?\\s*");

  /** What Python and JavaScript write for what JSON has words for. */
  private static final Pattern KNOWN_WORD =
      Pattern.compile(NAME + "(?:None|True|False|undefined|nan|inf|-inf)\\s*,?\\s*");

  /** The same where it began before what is shown. */
  Break withoutStart() {
    return new Break(reason, message, from, to, shown.withoutStart());
  }

  /** Whether no more than one field is broken, and what stands around it is as it was written. */
  public boolean isOneField() {
    return BARE_WORD.matcher(shown.text()).matches();
  }

  /** Whether nothing is lost. */
  public boolean isHarmless() {
    return KNOWN_WORD.matcher(shown.text()).matches();
  }
}
