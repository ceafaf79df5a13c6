package io.github.indicatorrefinery.transforms.parse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads the questions of a text with their answers, each told by a label (see {@link Marker}).
 *
 * <p>Every character is in a pair, in a question that nobody reads, or in the prose between. The
 * same text gives the same pairs; linear in its length.
 */
public final class LabelledPairs {
  private static final Pattern QUOTE = Pattern.compile("[ \\t]{0,3}(?:>[ ]?){1,9}+");

  private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])[ \\t]");

  /**
   * A question with its answer.
   *
   * @param number its number in its list, by its label, or its place in the text
   * @param offset where in the text it begins
   * @param indicator the indicator that the headings above it name; else null
   * @param heading the nearest heading above it that says what it is about; else null
   * @param answer null where it is missing
   * @param codePoints how many code points of the text it takes, labels included
   */
  public record Pair(
      int number,
      int offset,
      @Nullable String indicator,
      @Nullable String heading,
      String question,
      @Nullable String answer,
      int codePoints) {}

  /** What begins like a question, stands outside of all pairs, and has no answer. */
  public record Unclaimed(int offset, String text, int codePoints) {}

  private final MarkdownLines lines;
  private final Questions questions;
  private final Sections sections;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Unclaimed> unclaimed = new ArrayList<>();
  private int nextMarker;
  private boolean reportItems = true;
  private boolean plain;

  private LabelledPairs(String text) {
    lines = new MarkdownLines(text);
    questions = new Questions(lines);
    sections = new Sections(lines, questions.headings());
    plain = questions.headings().isEmpty();
    readAll();
  }

  public static LabelledPairs of(String text) {
    return new LabelledPairs(text);
  }

  /** All questions, those without an answer too. */
  public List<Pair> pairs() {
    return pairs;
  }

  public List<Unclaimed> unclaimed() {
    return unclaimed;
  }

  /** Whether all of them are items {@code N. **Q:** … **A:** …}, as research reports have them. */
  public boolean isReport() {
    return reportItems;
  }

  /** Whether nothing in it is marked up. */
  public boolean isPlain() {
    return plain;
  }

  /** The first heading that names no indicator; null where there is none. */
  public @Nullable String title() {
    return sections.title();
  }

  private void readAll() {
    List<Question> found = questions.found();
    int prose = 0;
    for (int i = 0; i < found.size(); i++) {
      Question question = found.get(i);
      Question following = i + 1 < found.size() ? found.get(i + 1) : null;
      claim(prose, question.marker().line(), i > 0);
      prose = read(question, following);
    }
    claim(prose, lines.size(), !found.isEmpty());
    sections.passTo(lines.size());
  }

  /** Looks for questions in prose, which stand there unread if a pair came before. */
  private void claim(int from, int to, boolean afterPair) {
    List<Marker> markers = questions.markers();
    for (; nextMarker < markers.size() && markers.get(nextMarker).line() < to; nextMarker++) {
      Marker marker = markers.get(nextMarker);
      int line = marker.line();
      if (afterPair && line >= from && marker.asks() && lines.fence(line) == 0) {
        int end = line + 1;
        while (end < to && !lines.get(end).isBlank() && !isMarker(nextMarker + 1, end)) {
          end++;
        }
        unclaimed.add(
            new Unclaimed(lines.start(line), lines.text(line, end), lines.codePoints(line, end)));
      }
    }
  }

  private boolean isMarker(int index, int line) {
    List<Marker> markers = questions.markers();
    return index < markers.size() && markers.get(index).line() == line;
  }

  /** Adds the pair and tells the line after it. */
  private int read(Question question, @Nullable Question following) {
    Marker asked = question.marker();
    sections.passTo(asked.line());
    int end = sections.end(question, question.next(), following);
    Marker answered = question.answer();
    int askedTo = answered == null ? end : answered.line();
    reportItems &= asked.style().isReportItem();
    plain &= asked.style().isPlain();
    pairs.add(
        new Pair(
            asked.number() > 0 ? asked.number() : pairs.size() + 1,
            lines.start(asked.line()),
            sections.indicator(),
            sections.topic(),
            questionText(asked, askedTo),
            answered == null ? null : answerText(asked, answered, end),
            lines.codePoints(asked.line(), end)));
    return end;
  }

  private String questionText(Marker asked, int to) {
    StringBuilder text = new StringBuilder(asked.rest());
    for (int i = asked.line() + 1; i < to; i++) {
      text.append('\n').append(unquoted(asked, lines.get(i)).strip());
    }
    return closed(asked.opened(), text.toString().strip());
  }

  private String answerText(Marker asked, Marker answered, int to) {
    boolean inline = asked.inlineAnswer() != null;
    StringBuilder text =
        new StringBuilder(
            inline ? asked.inlineAnswer() : closed(answered.opened(), answered.rest()));
    int indent = inline ? 0 : answered.indent();
    boolean afterBlank = false;
    for (int i = answered.line() + 1; i < to; i++) {
      String line = unquoted(asked, lines.get(i));
      indent = endsIndent(line, afterBlank) ? 0 : indent;
      text.append('\n').append(withoutIndent(line, indent));
      afterBlank = line.isBlank();
    }
    String answer = text.toString().stripTrailing();
    return answer.startsWith("\n") ? answer.stripLeading() : answer;
  }

  /**
   * Whether the answer goes on outside of its item, so that what is indented there is by itself.
   */
  private static boolean endsIndent(String line, boolean afterBlank) {
    boolean indented = line.isEmpty() || Character.isWhitespace(line.charAt(0));
    return !indented && (afterBlank || ITEM.matcher(line).lookingAt());
  }

  private static String unquoted(Marker asked, String text) {
    return asked.style().quoted() ? QUOTE.matcher(text).replaceFirst("") : text;
  }

  /** Without the emphasis around it; one that ends in the middle is opened again. */
  private static String closed(String opened, String text) {
    if (opened.isEmpty()) {
      return text;
    }
    String bare = text.stripTrailing();
    if (bare.endsWith(opened)) {
      return bare.substring(0, bare.length() - opened.length()).stripTrailing();
    }
    return bare.contains(opened) ? opened + text : text;
  }

  private static String withoutIndent(String text, int indent) {
    int from = 0;
    while (from < indent && from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return text.substring(from);
  }
}
