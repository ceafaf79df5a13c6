package io.github.indicatorrefinery.pipeline.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a model with its citations checked: numbers that it was not given are taken out.
 *
 * @param cited the numbers that are left
 * @param invented the numbers that went
 */
record CitedText(String text, Set<Integer> cited, Set<String> invented) {
  /** One number or several in brackets, with the blank before them. */
  private static final Pattern CITATION =
      Pattern.compile("[ \\t]*\\[\\s*(\\d{1,9}(?:\\s*[,;]\\s*\\d{1,9})*)\\s*\\]");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /**
   * Checks a text.
   *
   * @param given the numbers that may be cited
   */
  static CitedText of(String text, Set<Integer> given) {
    Set<Integer> cited = new TreeSet<>();
    Set<String> invented = new TreeSet<>();
    String checked =
        CITATION.matcher(text).replaceAll(match -> checked(match, given, cited, invented)).strip();
    return new CitedText(checked, cited, invented);
  }

  private static String checked(
      MatchResult match, Set<Integer> given, Set<Integer> cited, Set<String> invented) {
    List<Integer> valid = new ArrayList<>();
    for (MatchResult each : NUMBER.matcher(match.group(1)).results().toList()) {
      String number = each.group();
      if (given.contains(Integer.parseInt(number))) {
        valid.add(Integer.valueOf(number));
      } else {
        invented.add(number);
      }
    }
    cited.addAll(valid);
    return valid.stream().map(n -> " [" + n + "]").collect(Collectors.joining());
  }
}
