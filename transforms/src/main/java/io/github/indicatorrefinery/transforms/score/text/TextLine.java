package io.github.indicatorrefinery.transforms.score.text;

/**
 * One line of an answer that is not blank.
 *
 * @param start first character behind indentation and list marker
 * @param end behind its last character that is not blank
 * @param indent blanks before it, a tab counting four
 * @param number of a numbered or lettered item, else 0
 * @param words number of words
 * @param firstWord classes of its first word
 * @param lastWord classes of its last word
 * @param afterBlank whether an empty line stands before it
 * @param hasUrl whether it holds an address of the web
 * @param hasFormula whether it holds an equals sign
 * @param startsLower whether its text begins with a lower-case letter
 */
public record TextLine(
    int start,
    int end,
    int indent,
    Kind kind,
    int number,
    int words,
    int firstWord,
    int lastWord,
    char lastChar,
    boolean afterBlank,
    boolean hasUrl,
    boolean hasFormula,
    boolean startsLower) {
  /** How a line is marked. */
  public enum Kind {
    PROSE,
    HEADING,
    BULLET,
    NUMBERED,
    LETTERED,
    TABLE,
    CODE
  }

  /** A list item of any kind. */
  public boolean isItem() {
    return kind == Kind.BULLET || kind == Kind.NUMBERED || kind == Kind.LETTERED;
  }

  /** Ends in a colon, so that something must follow. */
  public boolean introduces() {
    return lastChar == ':';
  }

  /** Ends as a sentence does. */
  public boolean isClosed() {
    return lastChar == '.'
        || lastChar == '!'
        || lastChar == '?'
        || lastChar == '\u2026'
        || lastChar == '\u3002';
  }

  /** A short line that opens a list of sources. */
  public boolean opensSources() {
    return words <= 4
        && (introduces() || kind == Kind.HEADING)
        && ((firstWord | lastWord) & ScoringLexicon.SOURCE) != 0;
  }

  /** Begins with "Source" or the like, as in "Sources: Investopedia, CFTC". */
  public boolean namesSources() {
    return (firstWord & ScoringLexicon.SOURCE) != 0;
  }

  /** Begins with a word that leans on what stands before it, such as "These" or "However". */
  public boolean leansBack() {
    return (firstWord & ScoringLexicon.LINK) != 0;
  }

  /** A paragraph that sums up, as in "In summary, …". */
  public boolean sumsUp() {
    return kind == Kind.PROSE && words > 4 && (firstWord & ScoringLexicon.CLOSER) != 0;
  }

  /** A title such as "Overview", which stands at the beginning. */
  public boolean opensText() {
    return isTitle() && (firstWord & ScoringLexicon.OPENER) != 0;
  }

  /** A title such as "Limitations", which does not stand at the beginning. */
  public boolean isLateTitle() {
    return isTitle() && (firstWord & ScoringLexicon.LATE) != 0;
  }

  private boolean isTitle() {
    return indent == 0 && words <= 6 && (kind == Kind.HEADING || introduces());
  }

  /** Its last word is one that no sentence ends with, such as "the". */
  public boolean endsOpen() {
    return (lastWord & (ScoringLexicon.ARTICLE | ScoringLexicon.FUNCTION_WORD)) != 0;
  }
}
