package io.github.indicatorrefinery.transforms.dedup.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The signs of a question in their order: those before a name or a number ({@code +DI}, {@code -5
 * %}), those between two things, and, where something crosses something, the words that part two
 * lines of one name ({@code Aroon up crossing Aroon down}).
 */
final class SignSequence {
  /** The sign is looked for first, and only then what stands before it: most text has none. */
  private static final String BEFORE_A_NAME =
      "[+−-](?<![\\p{L}\\p{N})].)(?=[\\p{L}\\p{N}$€£¥.\\\\])";

  /** A hyphen between blanks is a minus behind a number alone. */
  private static final String BETWEEN_TWO =
      "[+−×/<>=](?<=[\\s)\\p{N}].)(?=\\s)|-(?<=\\p{N}\\s?.)(?=\\s)";

  private static final String ANYWHERE = "[<>≤≥≈≠±×↑↓→←🔴🟢🟡🟠]";

  /** Signs of several characters, and others for one: {@code RSI <= 30} has the sign of ≤. */
  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("<=", "≤"),
          Map.entry(">=", "≥"),
          Map.entry("!=", "≠"),
          Map.entry("->", "→"),
          Map.entry("<-", "←"),
          Map.entry("⩽", "≤"),
          Map.entry("≦", "≤"),
          Map.entry("⩾", "≥"),
          Map.entry("≧", "≥"),
          Map.entry("÷", "/"),
          Map.entry(" * ", " × "));

  /** Each of them, from the left; before a number, {@code <-} is less than a negative one. */
  private static final Pattern TYPED_SIGN =
      Pattern.compile("[<>!]=|->|<-(?![$€£¥]?\\.?\\p{N})|[⩽≦⩾≧÷]| \\* ");

  private static final Pattern SIGN =
      Pattern.compile(BEFORE_A_NAME + "|" + BETWEEN_TWO + "|" + ANYWHERE);

  private static final Pattern SIGN_OR_LINE =
      Pattern.compile(SIGN + "|\\b(?:up|down|fast|slow|short|long|upper|lower)\\b");

  /** What of ASCII is a sign or a part of one. */
  private static final String TYPED_BY_KEY = "+-*/<>=!";

  /** What is no sign between two letters or digits. */
  private static final String JOINING = "+-/";

  private static final Pattern CROSSING = Pattern.compile("\\bcross(?:es|ed|ing)?\\b");

  private SignSequence() {}

  static List<String> of(String question) {
    String folded = question.toLowerCase(Locale.ROOT);
    if (!mayHoldOne(folded) && !folded.contains("cross")) {
      return List.of();
    }
    String typed = TYPED_SIGN.matcher(folded).replaceAll(sign -> TYPED.get(sign.group()));
    return (CROSSING.matcher(typed).find() ? SIGN_OR_LINE : SIGN)
        .matcher(typed)
        .results()
        .map(sign -> sign.group().equals("-") ? "−" : sign.group())
        .toList();
  }

  /** Quick, and never wrong where it says no, as it does of most questions. */
  private static boolean mayHoldOne(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if ((c > '~' || TYPED_BY_KEY.indexOf(c) >= 0)
          && !(JOINING.indexOf(c) >= 0 && joins(folded, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(String folded, int at) {
    return at > 0
        && at + 1 < folded.length()
        && isAlphanumeric(folded.charAt(at - 1))
        && isAlphanumeric(folded.charAt(at + 1));
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
