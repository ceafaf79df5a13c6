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
    boolean inSources =
        answer.sourcesStart() < lines.size() - 1 || last.namesSources() || wrapsAddress(lines);
    if (last.introduces()) {
      return true;
    }
    if (!inSources && isLoose(last.lastChar())) {
      return true;
    }
    if (inSources || last.hasFormula() || last.kind() == Kind.TABLE || last.kind() == Kind.CODE) {
      return false;
    }
    return last.endsOpen() || (last.isItem() ? breaksList(lines, last) : breaksProse(answer, last));
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

  private static boolean breaksProse(AnswerText answer, TextLine last) {
    char end = answer.text().charAt(last.end() - 1);
    boolean closedByBracket = end == ')' || end == '"' || end == '*' || end == '\u201D';
    return last.kind() == Kind.PROSE && last.words() >= SENTENCE_WORDS && !closedByBracket;
  }

  /** An item without a full stop in a list whose items have one. */
  private static boolean breaksList(List<TextLine> lines, TextLine last) {
    int siblings = 0;
    int closed = 0;
    for (TextLine line : lines.subList(0, lines.size() - 1)) {
      if (line.isItem() && line.indent() == last.indent() && !line.introduces()) {
        siblings++;
        closed += line.isClosed() ? 1 : 0;
      }
    }
    return siblings > 0 && closed >= CLOSED_LIST * siblings;
  }
}
