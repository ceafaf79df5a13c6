package io.github.indicatorrefinery.transforms.parse.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where an answer ends: where the next question begins. Headings, rules, tables, code and
 * paragraphs of any kind belong to it, with these exceptions, which belong to the document:
 *
 * <ul>
 *   <li>the headings right above the next question, with no text between
 *   <li>a heading {@code Indicator k: Name} and all from there to the next question
 *   <li>the same for a heading as high as the one that the questions stand under, or higher, if
 *       another question follows that does not go on with their numbers
 *   <li>after the last question, a heading higher than theirs, of a level that has been the heading
 *       of a section before
 *   <li>a rule at the end, and a remark in brackets that tells of an omission: {@code [More …]}
 * </ul>
 */
final class Sections {
  private static final Pattern OMISSION =
      Pattern.compile("\\[[^\\[\\]]{0,200}(?:\\.\\.\\.|\u2026)[ ]?\\]\\s*+");
  private static final Pattern TAG = Pattern.compile("\\s*+</?[a-z]{1,9}[ ]?/?>\\s*+");

  private static final int MIN_RULE = 3;

  private final MarkdownLines lines;
  private final List<Heading> headings;
  private final int[] passed = new int[Heading.MAX_LEVEL + 1];
  private int next;
  private int level;
  private int indicatorLevel;
  private int firstLevel;
  private @Nullable String title;
  private @Nullable String indicator;
  private @Nullable String topic;

  Sections(MarkdownLines lines, List<Heading> headings) {
    this.lines = lines;
    this.headings = headings;
  }

  /** Passes the headings above the line {@code to}, but for those in answers. */
  void passTo(int to) {
    for (; next < headings.size() && headings.get(next).line() < to; next++) {
      Heading heading = headings.get(next);
      level = heading.level();
      passed[level]++;
      firstLevel = firstLevel == 0 ? level : firstLevel;
      if (heading.indicator() != null) {
        indicatorLevel = level;
        indicator = heading.indicator();
      } else {
        title = title == null ? heading.name() : title;
      }
      topic = topic == null || !heading.isGeneric() ? heading.name() : topic;
    }
  }

  /** The first heading passed that names no indicator. */
  @Nullable String title() {
    return title;
  }

  /** What the last heading passed that names an indicator names. */
  @Nullable String indicator() {
    return indicator;
  }

  /** The last heading passed that says what stands below it is about. */
  @Nullable String topic() {
    return topic;
  }

  /** The line after the last of an answer that begins before {@code from}. */
  int end(Question question, int from, @Nullable Question following) {
    int to = following == null ? lines.size() : following.marker().line();
    int first = next;
    while (first < headings.size() && headings.get(first).line() < from) {
      first++;
    }
    int end = first;
    while (end < headings.size() && headings.get(end).line() < to) {
      end++;
    }
    List<Heading> inside = headings.subList(first, end);
    Heading cut = section(question, following, inside);
    int until = cut == null ? to : cut.line();
    if (cut == null && following != null) {
      until = withoutHeadings(from, to);
    }
    boolean tagged =
        question.marker().tagged() || (following != null && following.marker().tagged());
    until = withoutClosing(from, until, tagged);
    while (next < headings.size() && headings.get(next).line() < until) {
      next++;
    }
    return until;
  }

  private @Nullable Heading section(
      Question question, @Nullable Question following, List<Heading> inside) {
    if (!question.isAnswered()) {
      return inside.isEmpty() ? null : inside.get(0);
    }
    Heading sibling = null;
    boolean goesOn = following != null && goesOn(question, following);
    for (Heading heading : inside) {
      boolean named = heading.indicator() != null;
      if (named && (indicatorLevel == 0 || heading.level() <= indicatorLevel)) {
        return heading;
      }
      boolean higher = heading.level() < level;
      if (following == null && higher && isLevelOfSections(heading.level())) {
        return heading;
      }
      if (following != null && !goesOn && heading.level() <= level && sibling == null) {
        sibling = heading;
      } else if (sibling != null && sibling.level() == level && heading.level() <= level) {
        sibling = heading;
      }
    }
    return sibling;
  }

  private static boolean goesOn(Question question, Question following) {
    int number = question.marker().number();
    return number > 0 && following.marker().number() == number + 1;
  }

  /** A title stands alone on its level; what came there twice is the heading of a section. */
  private boolean isLevelOfSections(int wanted) {
    return passed[wanted] > (firstLevel == wanted ? 1 : 0);
  }

  /** The first of the headings right above the line {@code to}, else {@code to}. */
  private int withoutHeadings(int from, int to) {
    int first = to;
    for (int i = to - 1; i >= from; i--) {
      String text = lines.get(i);
      if (lines.fence(i) > 0) {
        break;
      }
      if (Heading.of(text, i) != null) {
        first = i;
      } else if (!text.isBlank() && !isRule(text)) {
        break;
      }
    }
    return first;
  }

  private int withoutClosing(int from, int to, boolean tagged) {
    int end = to;
    for (int i = to - 1; i >= from; i--) {
      String text = lines.get(i);
      boolean afterBlank = i == from || lines.get(i - 1).isBlank();
      boolean closes =
          OMISSION.matcher(text).matches()
              || (tagged && TAG.matcher(text).matches())
              || (isRule(text) && afterBlank);
      if (lines.fence(i) > 0 || !(text.isBlank() || closes)) {
        break;
      }
      end = i;
    }
    return end;
  }

  /** Three or more of the same mark and nothing else but blanks. */
  private static boolean isRule(String text) {
    String marks = text.strip();
    if (marks.isEmpty() || "-*_".indexOf(marks.charAt(0)) < 0) {
      return false;
    }
    char mark = marks.charAt(0);
    long count = marks.chars().filter(c -> c == mark).count();
    return count >= MIN_RULE && marks.chars().allMatch(c -> c == mark || c == ' ' || c == '\t');
  }
}
