package io.github.indicatorrefinery.transforms.score.flag;

import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.score.text.TextLine;
import io.github.indicatorrefinery.transforms.score.text.TextLine.Kind;
import java.util.List;

/**
 * Whether an answer breaks off in mid-sentence. About 35 % of the answers of the export do not end
 * in sentence punctuation, but in a list of sources, an address or a short item: those are whole.
 */
public final class Truncation {
  /** A line of fewer words is a title, a label or a value. */
  private static final int SENTENCE_WORDS = 4;

  /** Of texts of so many lines in the export 1 of 400 ends in an open item that names no source. */
  private static final int LONG_TEXT_LINES = 4;

  /** Items end in full stops in a list if this share of them does. */
  private static final double CLOSED_LIST = 0.6;

  private Truncation() {}

  /** Whether the last line stops where no text ends. */
  public static boolean isTruncated(AnswerText answer) {
    List<TextLine> lines = answer.lines();
    if (lines.isEmpty()) {
      return false;
    }
    TextLine last = lines.get(lines.size() - 1);
    if (last.isClosed() || last.hasUrl()) {
      return false;
    }
    if (last.words() == 0) {
      return last.isItem();
    }
    if (last.introduces() || opensMore(answer.text(), last)) {
      return true;
    }
    boolean inSources = isInSources(answer, last);
    if (!inSources && isLoose(last.lastChar())) {
      return true;
    }
    if (inSources || last.hasFormula() || last.kind() == Kind.TABLE || last.kind() == Kind.CODE) {
      return false;
    }
    return last.endsOpen() || (last.isItem() ? breaksList(lines, last) : breaksProse(answer, last));
  }

  private static boolean isInSources(AnswerText answer, TextLine last) {
    if (last.namesSources() || wrapsAddress(answer.lines())) {
      return true;
    }
    boolean leftThem = last.kind() == Kind.PROSE && last.afterBlank() && last.indent() == 0;
    return !leftThem && answer.sourcesStart() < answer.lines().size() - 1;
  }

  /** Whether the line opens a bracket or a quotation that it does not close. */
  private static boolean opensMore(String text, TextLine line) {
    int brackets = 0;
    int quotes = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      brackets += c == '(' ? 1 : c == ')' && brackets > 0 ? -1 : 0;
      quotes += c == '"' ? 1 : 0;
    }
    return brackets > 0 || quotes % 2 != 0;
  }

  /** A long address of a list of sources, broken over two lines. */
  private static boolean wrapsAddress(List<TextLine> lines) {
    TextLine last = lines.get(lines.size() - 1);
    return lines.size() > 1
        && lines.get(lines.size() - 2).hasUrl()
        && last.kind() == Kind.PROSE
        && last.words() <= SENTENCE_WORDS;
  }

  private static boolean isLoose(char last) {
    return last == ',' || last == ';' || last == '(' || last == '-' || last == '/' || last == '&';
  }

  /** A sentence without its end, or a title with nothing below it. */
  private static boolean breaksProse(AnswerText answer, TextLine last) {
    char end = answer.text().charAt(last.end() - 1);
    boolean closedByMark = end == ')' || end == '"' || end == '*' || end == '\u201D';
    boolean sentence = last.words() >= SENTENCE_WORDS;
    boolean title = last.afterBlank() && holdsSentence(answer.lines());
    return last.kind() == Kind.PROSE && (sentence || title) && !closedByMark;
  }

  /**
   * An item without a full stop in a list whose items have one, or in a text that has sentences
   * before and comes to no end behind the list.
   */
  private static boolean breaksList(List<TextLine> lines, TextLine last) {
    int siblings = 0;
    int closed = 0;
    for (TextLine line : lines.subList(0, lines.size() - 1)) {
      if (line.isItem() && line.indent() == last.indent() && !line.introduces()) {
        siblings++;
        closed += line.isClosed() ? 1 : 0;
      }
    }
    boolean closedList = siblings > 0 && closed >= CLOSED_LIST * siblings;
    return closedList || (lines.size() >= LONG_TEXT_LINES && holdsSentence(lines));
  }

  private static boolean holdsSentence(List<TextLine> lines) {
    for (TextLine line : lines) {
      if (line.isClosed() && line.words() > SENTENCE_WORDS) {
        return true;
      }
    }
    return false;
  }
}
