package io.github.indicatorrefinery.transforms.facts.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operation at the beginning of a text: "the difference between … and …". */
final class Operations {
  private record Operation(Pattern opening, String separator, String form) {
    static Operation of(String opening, String separator, String form) {
      return new Operation(
          Pattern.compile("(?:(?:the|an?)\\s+)?" + opening + "\\s+", Pattern.CASE_INSENSITIVE),
          separator,
          form);
    }
  }

  private static final List<Operation> ALL =
      List.of(
          Operation.of("dividing", " by ", "(%s) / (%s)"),
          Operation.of("multiplying", " by ", "(%s) * (%s)"),
          Operation.of("subtracting", " from ", "(%2$s) - (%1$s)"),
          Operation.of("adding", " to ", "(%s) + (%s)"),
          Operation.of("(?:adding|summing)", " and ", "(%s) + (%s)"),
          Operation.of("averaging", " and ", "((%s) + (%s)) / 2"),
          Operation.of("ratio\\s+(?:of|between)", " to ", "(%s) / (%s)"),
          Operation.of("ratio\\s+(?:of|between)", " and ", "(%s) / (%s)"),
          Operation.of("ratio\\s+(?:of|between)", " over ", "(%s) / (%s)"),
          Operation.of(
              "percentage\\s+difference\\s+between", " and ", "100 * ((%1$s) - (%2$s)) / (%2$s)"),
          Operation.of(
              "absolute\\s+(?:value\\s+of\\s+(?:the\\s+)?)?differences?\\s+(?:between|of)",
              " and ",
              "|(%s) - (%s)|"),
          Operation.of("differences?\\s+(?:between|of|in)", " and ", "(%s) - (%s)"),
          Operation.of("differences?\\s+(?:between|of|in)", " and ", "(%2$s) - (%1$s)"),
          Operation.of(
              "average\\s+absolute\\s+differences?\\s+(?:between|of)",
              " and ",
              "average of |(%s) - (%s)|"),
          Operation.of("product\\s+of", " and ", "(%s) * (%s)"),
          Operation.of("sum\\s+of", " and ", "(%s) + (%s)"),
          Operation.of(
              "(?:average|mean|midpoint)\\s+(?:of|between)", " and ", "((%s) + (%s)) / 2"));

  private static final String EXTREME =
      "(?:greatest|largest|greater|larger|highest|higher|maximum|biggest)";

  private static final Pattern GREATEST_OF =
      Pattern.compile(
          "(?:the\\s+)?"
              + EXTREME
              + "(?:\\s+values?)?\\s+(?:of|among|between)\\s+(?:the\\s+)?(?:(?:following|these|three|two)[^:]{0,30}:)?\\s*(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern WHICHEVER =
      Pattern.compile(
          "(.+?),?\\s+whichever\\s+is\\s+(?:the\\s+)?" + EXTREME,
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LIST_SEPARATOR =
      Pattern.compile("(?:,|;|\\n)\\s*(?:(?:and|or)\\s+)?|\\s+or\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_AND = Pattern.compile("\\s+and\\s+");
  private static final int MIN_LISTED = 2;

  /** "the average of the high, the low, and the close": three or more. */
  private static final Pattern TOTAL_OF_LIST =
      Pattern.compile(
          "(?:(average|mean)|sum)\\s+of\\s+(.+?(?:,\\s+.+?)+),?\\s+and\\s+(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A function of an operation: "the 10-day EMA of the difference between …". */
  private static final Pattern FUNCTION_OF =
      Pattern.compile(
          "(.{3,70}?\\bof)\\s+((?:the\\s+)?(?:absolute\\s+)?(?:differences?\\s+(?:between|of|in)|ratio\\s+(?:of|between)|product\\s+of|sum\\s+of)\\s.+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Operations() {}

  static List<String> ways(String text, Telling telling) {
    List<String> ways = new ArrayList<>(greatest(text, telling));
    for (Operation operation : ALL) {
      Matcher opening = operation.opening().matcher(text);
      if (opening.lookingAt()) {
        ways.addAll(halved(text.substring(opening.end()), operation, telling));
      }
    }
    Matcher list = TOTAL_OF_LIST.matcher(text);
    if (list.matches()) {
      List<String> items = new ArrayList<>(List.of(list.group(2).split(",\\s+", -1)));
      items.add(list.group(3));
      String sum = "((" + String.join(") + (", items) + "))";
      ways.add(list.group(1) == null ? sum : sum + " / " + items.size());
    }
    Matcher function = FUNCTION_OF.matcher(text);
    if (function.matches()) {
      for (String inner : telling.ways(function.group(2))) {
        ways.add(function.group(1) + " (" + inner + ")");
      }
    }
    return ways;
  }

  /** The operation on what stands before and behind each of its separators. */
  private static List<String> halved(String text, Operation operation, Telling telling) {
    List<String> ways = new ArrayList<>();
    String separator = operation.separator();
    for (int at = text.indexOf(separator); at > 0; at = text.indexOf(separator, at + 1)) {
      String first = text.substring(0, at).strip();
      String second = text.substring(at + separator.length()).strip();
      for (String[] pair : Shared.words(first, second)) {
        List<String> others = telling.ways(pair[1]);
        for (String one : telling.ways(pair[0])) {
          others.forEach(other -> ways.add(String.format(operation.form(), one, other)));
        }
        if (ways.size() >= Prose.MAX_WAYS) {
          return ways;
        }
      }
    }
    return ways;
  }

  private static List<String> greatest(String text, Telling telling) {
    Matcher of = GREATEST_OF.matcher(text);
    Matcher whichever = WHICHEVER.matcher(text);
    String list = whichever.matches() ? whichever.group(1) : of.matches() ? of.group(1) : "";
    if (list.isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>(List.of(LIST_SEPARATOR.split(list)));
    if (items.size() < MIN_LISTED) {
      items = List.of(LAST_AND.split(list));
    }
    return items.size() < MIN_LISTED
        ? List.of()
        : List.of(
            "max("
                + String.join(", ", items.stream().map(item -> telling.ways(item).get(0)).toList())
                + ")");
  }
}
