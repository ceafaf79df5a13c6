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

  private static final Pattern CROSSING = Pattern.compile("\\bcross(?:es|ed|ing)?\\b");

  private SignSequence() {}

  static List<String> of(String question) {
    String folded =
        TYPED_SIGN
            .matcher(question.toLowerCase(Locale.ROOT))
            .replaceAll(typed -> TYPED.get(typed.group()));
    return (CROSSING.matcher(folded).find() ? SIGN_OR_LINE : SIGN)
        .matcher(folded)
        .results()
        .map(sign -> sign.group().equals("-") ? "−" : sign.group())
        .toList();
  }
}
