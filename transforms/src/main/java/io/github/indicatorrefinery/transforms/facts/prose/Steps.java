package io.github.indicatorrefinery.transforms.facts.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last step of several: "…, and then dividing the result by the volume". */
final class Steps {
  /** What the steps before came to. */
  private static final String RESULT =
      "(?:it|them|this|that|these|those|(?:the|this|that|these|those)\\s+(?:\\w+\\s+)?(?:results?|differences?|sums?|values?|ratios?|totals?|products?|averages?|figures?|amounts?|spreads?|ranges?|numbers?|quotients?|lines?))";

  private static final String OPENING =
      "(?<join>,?\\s+(?:and\\s+)?(?:then\\s+)?|[.;]\\s+)(?:(?:which|"
          + RESULT
          + ")\\s+(?:is|are)\\s+)?(?:then\\s+)?";

  private static final Pattern STEP =
      Pattern.compile(
          OPENING
              + "(?:divid(?:ing|ed)\\s+(?:"
              + RESULT
              + "\\s+)?by\\s+(?<divisor>.+)"
              + "|multipl(?:ying|ied)\\s+(?:"
              + RESULT
              + "\\s+)?by\\s+(?<factor>.+)"
              + "|subtracting\\s+(?<less>.+?)(?:\\s+from\\s+"
              + RESULT
              + ")?"
              + "|adding\\s+(?<more>.+?)(?:\\s+to\\s+"
              + RESULT
              + ")?"
              + "|smooth(?:ing|ed)\\s+(?:"
              + RESULT
              + "\\s+)?(?:with|using|by|over)\\s+(?<smoothing>.+)"
              + "|(?:applying|taking)\\s+(?<function>.+?)\\s+(?:to|of)\\s+"
              + RESULT
              + "(?<tail>.*)"
              + "|(?<total>summing)\\s+"
              + RESULT
              + "(?<span>.*))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CONNECTOR =
      Pattern.compile(
          "(?:[.;]\\s+" + RESULT + "\\s+(?:is|are)|,?\\s+(?:which\\s+is|and|then|and\\s+then)|,)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GLOSS = Pattern.compile("\\s*\\([^()]*\\)");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:an?|the|its)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERIODS_ONLY =
      Pattern.compile(
          "(?:the\\s+|a\\s+)?(?:last\\s+)?(?:\\d+|n)[- ](?:period|day|week)s?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FUNCTION_OF =
      Pattern.compile("(.{3,60}?\\bof)\\s+(.+)", Pattern.CASE_INSENSITIVE);

  private Steps() {}

  static List<String> ways(String text, Telling telling) {
    Matcher step = STEP.matcher(text);
    for (int at = text.length() - 1; at > 0; at--) {
      if (isOpening(text.charAt(at))
          && isOutsideBrackets(text, at)
          && step.region(at, text.length()).matches()) {
        return written(text.substring(0, at), step, telling);
      }
    }
    return List.of();
  }

  private static boolean isOpening(char c) {
    return c == ' ' || c == ',' || c == '.' || c == ';' || c == '\n';
  }

  private static boolean isOutsideBrackets(String text, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    return depth == 0;
  }

  private static List<String> written(String told, Matcher step, Telling telling) {
    String before = withoutConnectors(told);
    boolean isApart = !before.equals(told) || !step.group("join").isBlank();
    List<String> results = telling.ways(before);
    if (step.group("smoothing") != null) {
      return functionOf(step.group("smoothing"), results, "");
    }
    if (step.group("function") != null) {
      return functionOf(step.group("function"), results, step.group("tail"));
    }
    if (step.group("total") != null) {
      return functionOf("sum", results, step.group("span"));
    }
    if (step.group("divisor") != null) {
      return operation(before, results, "/", step.group("divisor"), isApart, telling);
    }
    if (step.group("factor") != null) {
      return operation(before, results, "*", step.group("factor"), isApart, telling);
    }
    return step.group("less") != null
        ? operation(before, results, "-", step.group("less"), isApart, telling)
        : operation(before, results, "+", step.group("more"), isApart, telling);
  }

  private static String withoutConnectors(String told) {
    String shorter = CONNECTOR.matcher(told).replaceFirst("");
    return shorter.equals(told) ? told : withoutConnectors(shorter);
  }

  private static List<String> operation(
      String before,
      List<String> results,
      String sign,
      String operand,
      boolean isApart,
      Telling telling) {
    List<String> operands = telling.ways(operand);
    List<String> ways = new ArrayList<>(Prose.joined(results, sign, operands));
    Matcher function = FUNCTION_OF.matcher(before);
    if (!isApart && function.matches()) {
      Prose.joined(List.of(function.group(2)), sign, operands)
          .forEach(inner -> ways.add(function.group(1) + " (" + inner + ")"));
    }
    return ways;
  }

  /** "a 10-day EMA" of what the steps before came to. */
  private static List<String> functionOf(String function, List<String> results, String tail) {
    String name = ARTICLE.matcher(GLOSS.matcher(function).replaceAll("").strip()).replaceFirst("");
    String whole = PERIODS_ONLY.matcher(name).matches() ? name + " smoothed average" : name;
    return results.stream().map(result -> whole + " of (" + result + ")" + tail).toList();
  }
}
