package io.github.indicatorrefinery.transforms.parse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads pairs from a report written by hand in Markdown: list items {@code N. **Q:** … **A:** …}
 * under headings {@code ## Indicator k: Name}, whose name is the topic of the pairs below.
 *
 * <p>A pair ends as a list item does: at the next item, a heading, a rule, or at a line that is not
 * indented after a blank one (unless the answer itself is not indented). The indentation of the
 * answer is taken off its further lines.
 */
final class MarkdownPairs {
  private static final Pattern QUESTION = Pattern.compile("\\s*(\\d{1,9})[.)]\\s+\\*\\*Q:\\*\\*");
  private static final Pattern ANSWER = Pattern.compile("(\\s*)\\*\\*A:\\*\\*");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+");
  private static final Pattern INDICATOR = Pattern.compile("Indicator\\s+\\d{1,9}\\s*:");

  /** A question without an answer has {@code answer} null. */
  record Item(
      int number, int line, @Nullable String topic, String question, @Nullable String answer) {}

  private final List<Item> items = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String topic;

  private int number;
  private int line;
  private @Nullable StringBuilder question;
  private @Nullable StringBuilder answer;
  private int indent;
  private boolean afterBlank;

  private MarkdownPairs() {}

  static MarkdownPairs of(String text) {
    MarkdownPairs pairs = new MarkdownPairs();
    int lineNumber = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      pairs.take(line, ++lineNumber);
    }
    pairs.finish();
    return pairs;
  }

  List<Item> items() {
    return items;
  }

  /** The first heading that names no indicator. */
  @Nullable String title() {
    return title;
  }

  private void take(String text, int lineNumber) {
    Matcher asked = QUESTION.matcher(text);
    if (asked.lookingAt()) {
      finish();
      number = Integer.parseInt(asked.group(1));
      line = lineNumber;
      question = new StringBuilder();
      takeQuestion(text.substring(asked.end()).stripLeading());
    } else if (question != null && !endsItem(text)) {
      takeText(text);
    } else {
      finish();
      takeHeading(text);
    }
    afterBlank = text.isBlank();
  }

  /** An answer may begin on the line of its question. */
  private void takeQuestion(String text) {
    int at = text.indexOf("**A:**");
    if (at < 0) {
      question.append(text);
    } else {
      question.append(text, 0, at);
      indent = 0;
      answer = new StringBuilder(text.substring(at + "**A:**".length()).stripLeading());
    }
  }

  private void takeText(String text) {
    Matcher answered = ANSWER.matcher(text);
    if (answer == null && answered.lookingAt()) {
      indent = answered.group(1).length();
      answer = new StringBuilder(text.substring(answered.end()).stripLeading());
    } else if (answer == null) {
      question.append('\n').append(text.strip());
    } else {
      answer.append('\n').append(withoutIndent(text));
    }
  }

  private boolean endsItem(String text) {
    boolean indented = text.isEmpty() || Character.isWhitespace(text.charAt(0));
    if (indented) {
      return false;
    }
    boolean answerIsIndented = answer == null || indent > 0;
    return HEADING.matcher(text).lookingAt()
        || isRule(text)
        || (afterBlank && answerIsIndented && !ANSWER.matcher(text).lookingAt());
  }

  /** Three or more of the same mark and nothing else but blanks. */
  private static boolean isRule(String text) {
    char mark = text.charAt(0);
    long marks = text.chars().filter(c -> c == mark).count();
    return "-*_".indexOf(mark) >= 0
        && marks >= 3
        && text.chars().allMatch(c -> c == mark || c == ' ' || c == '\t');
  }

  private void takeHeading(String text) {
    Matcher heading = HEADING.matcher(text);
    if (!heading.lookingAt()) {
      return;
    }
    String name = text.substring(heading.end()).strip();
    Matcher indicator = INDICATOR.matcher(name);
    if (indicator.lookingAt()) {
      topic = name.substring(indicator.end()).strip();
    } else if (title == null) {
      title = name;
    }
  }

  private void finish() {
    if (question != null) {
      String answered = answer == null ? null : answer.toString().stripTrailing();
      items.add(new Item(number, line, topic, question.toString().strip(), answered));
    }
    question = null;
    answer = null;
  }

  private String withoutIndent(String text) {
    int from = 0;
    while (from < indent && from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return text.substring(from);
  }
}
