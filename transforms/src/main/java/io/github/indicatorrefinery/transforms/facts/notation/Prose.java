package io.github.indicatorrefinery.transforms.facts.notation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an operation that is told in words with signs: "dividing the market cap by the realized
 * cap" is {@code (the market cap) / (the realized cap)}. Other texts stay as they are.
 */
public final class Prose {
  private static final Pattern OPENING =
      Pattern.compile("^(?:by\\s+)?(?:taking\\s+)?(?:the\\s+)?", Pattern.CASE_INSENSITIVE);

  private record Rule(Pattern words, String signs) {
    static Rule of(String words, String signs) {
      return new Rule(Pattern.compile(words, Pattern.CASE_INSENSITIVE), signs);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "difference between (?:an? |the )?(\\w+-\\w+) and (?:an? |the )?(\\w+-\\w+) (.+)",
              "($1 $3) - ($2 $3)"),
          Rule.of("dividing (.+?) by (.+)", "($1) / ($2)"),
          Rule.of("multiplying (.+?) by (.+)", "($1) * ($2)"),
          Rule.of("subtracting (.+?) from (.+)", "($2) - ($1)"),
          Rule.of("adding (.+?) (?:to|and) (.+)", "($1) + ($2)"),
          Rule.of("ratio (?:of|between) (.+?) to (.+)", "($1) / ($2)"),
          Rule.of("difference (?:between|of) (.+?) and (.+)", "($1) - ($2)"),
          Rule.of("product of (.+?) and (.+)", "($1) * ($2)"),
          Rule.of("sum of (.+?) and (.+)", "($1) + ($2)"),
          Rule.of("average of (.+?) and (.+)", "(($1) + ($2)) / 2"));

  private static final Pattern INNER_DIFFERENCE =
      Pattern.compile(
          "\\bof the differences? between (.+?) and (.+?)(?=,| divided| multiplied| over|$)",
          Pattern.CASE_INSENSITIVE);

  private Prose() {}

  public static String withSigns(String text) {
    String bare = OPENING.matcher(text.strip()).replaceFirst("");
    for (Rule rule : RULES) {
      Matcher matcher = rule.words().matcher(bare);
      if (matcher.matches()) {
        return matcher.replaceFirst(rule.signs());
      }
    }
    return INNER_DIFFERENCE.matcher(text).replaceFirst("of ($1 - $2)");
  }
}
