package io.github.indicatorrefinery.transforms.facts.notation;

import io.github.indicatorrefinery.transforms.text.CharacterSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes formulas of several notations in one: LaTeX, Markdown and Unicode become plain text with
 * the operators {@code + - * / ^ ( ) | √ Σ}.
 *
 * <p>{@code \frac{High + Low}{2}} is {@code ((High + Low) / (2))}, {@code EMA_{t-1} × 2} is {@code
 * EMA(t-1) * 2}. Subscripts become arguments; those that say "now" go.
 */
public final class FormulaNotation {
  private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\s*\\{");
  private static final Pattern ROOT = Pattern.compile("\\\\sqrt\\s*\\{");
  private static final Pattern SUM_WITH_BOUNDS =
      Pattern.compile(
          "(?:\\\\sum|[∑Σ])\\s*(?:_\\s*\\{[^{}]*\\})(?:\\s*\\^\\s*(?:\\{([^{}]*)\\}|(\\w)))?");
  private static final Pattern TEXT =
      Pattern.compile("\\\\(?:text|mathrm|mathit|operatorname)\\s*\\{([^{}]*)\\}");
  private static final Pattern PRESENT =
      Pattern.compile("_\\{?(?:t|i|today|current)\\}?(?![A-Za-z0-9-])");
  private static final Pattern SUBSCRIPT =
      Pattern.compile(
          "(?<=[A-Za-z])_(?:\\{([^{}]*)\\}|\\(([^()]*)\\)|(\\d+|[Pp]rev(?:ious)?|[Yy]esterday)\\b)");
  private static final Pattern INDEX =
      Pattern.compile("(?<=[A-Za-z])\\[\\s*(?:t\\s*-\\s*)?(\\d+)\\s*\\]");
  private static final Pattern TIGHT_RANGE =
      Pattern.compile("\\b([Hh]igh)-([Ll]ow)\\b(?: [Rr]ange| [Dd]ifference| [Ss]pread)?");
  private static final Pattern QUOTE = Pattern.compile("'(?!s\\b)");
  private static final Pattern SOME_PERIODS_AGO =
      Pattern.compile(
          "(?:a )?(?:certain|given|specified|set|fixed) number of \\w+s (?:ago|earlier|before|prior)");
  private static final Pattern OF_PAST =
      Pattern.compile(
          "(\\d+) (?:previous|past|last|most recent) (?:trading )?(?:periods|sessions|days|bars)");
  private static final CharacterSet DIGITS = CharacterSet.of("0123456789");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");

  private FormulaNotation() {}

  public static String plain(String text) {
    String plain = text.contains("\\") ? withoutLatex(text) : text;
    if (plain.indexOf('_') >= 0) {
      plain = PRESENT.matcher(plain).replaceAll("");
      plain = SUBSCRIPT.matcher(plain).replaceAll(FormulaNotation::argument);
    }
    if (plain.indexOf('[') >= 0) {
      plain = INDEX.matcher(plain).replaceAll("(t-$1)");
    }
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      append(plain.charAt(i), out);
    }
    String flat = out.toString();
    if (flat.contains("igh-")) {
      flat = TIGHT_RANGE.matcher(flat).replaceAll("($1 - $2)");
    }
    if (flat.contains(" number of ")) {
      flat = SOME_PERIODS_AGO.matcher(flat).replaceAll("n periods ago");
    }
    flat = flat.replace("**", "");
    if (flat.indexOf('\'') >= 0) {
      flat = QUOTE.matcher(flat).replaceAll("");
    }
    if (DIGITS.isIn(flat)) {
      flat = OF_PAST.matcher(flat).replaceAll("last $1 periods");
    }
    return BLANKS.matcher(flat).replaceAll(" ").strip();
  }

  private static String withoutLatex(String text) {
    String plain = SUM_WITH_BOUNDS.matcher(text).replaceAll(FormulaNotation::boundedSum);
    plain = TEXT.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(m.group(1)));
    for (Matcher m = FRACTION.matcher(plain); m.find(); m = FRACTION.matcher(plain)) {
      int above = m.end();
      int aboveEnd = endOfGroup(plain, above);
      int below = plain.indexOf('{', aboveEnd) + 1;
      int belowEnd = endOfGroup(plain, below);
      if (below == 0 || belowEnd > plain.length()) {
        break;
      }
      plain =
          plain.substring(0, m.start())
              + "(("
              + plain.substring(above, aboveEnd - 1)
              + ") / ("
              + plain.substring(below, belowEnd - 1)
              + "))"
              + plain.substring(belowEnd);
    }
    plain = ROOT.matcher(plain).replaceAll("√{");
    plain =
        plain
            .replace("\\left", "")
            .replace("\\right", "")
            .replace("\\times", "*")
            .replace("\\cdot", "*")
            .replace("\\div", "/")
            .replace("\\sum", "Σ")
            .replace("\\sigma", "σ")
            .replace("\\mu", "μ")
            .replace("\\quad", " ")
            .replaceAll("\\\\([ ,;!%$_{}*])", "$1")
            .replaceAll("\\\\[\\[\\]()]", " ");
    return COMMAND.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(m.group().substring(1)));
  }

  /** Where the group that begins at {@code start} ends, behind its brace. */
  private static int endOfGroup(String text, int start) {
    int depth = 1;
    int i = start;
    while (i < text.length() && depth > 0) {
      char c = text.charAt(i++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth == 0 ? i : text.length() + 1;
  }

  /** A sum up to 14 is one of 14 periods. */
  private static String boundedSum(java.util.regex.MatchResult match) {
    String bound = match.group(1) != null ? match.group(1) : match.group(2);
    return bound != null && bound.strip().matches("\\d+|n")
        ? "Σ " + bound.strip() + "-period "
        : "Σ ";
  }

  private static String argument(java.util.regex.MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return Matcher.quoteReplacement("(" + match.group(group) + ")");
      }
    }
    return "";
  }

  private static void append(char c, StringBuilder out) {
    switch (c) {
      case '×', '∗', '·', '∙', '⋅', '✕', '✖' -> out.append("*");
      case '÷', '∕', '⁄' -> out.append("/");
      case '−', '–', '—', '‐', '‑' -> out.append("-");
      case '[', '{' -> out.append("(");
      case ']', '}' -> out.append(")");
      case '∑' -> out.append("Σ");
      case '∣' -> out.append("|");
      case '²' -> out.append("^2");
      case '“', '”', '"', '`', '$', '‘' -> {}
      case '’' -> out.append("'");
      case '\u00a0', '\t', '\n', '\r' -> out.append(" ");
      default -> out.append(c);
    }
  }
}
