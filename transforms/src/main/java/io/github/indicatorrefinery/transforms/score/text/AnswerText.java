package io.github.indicatorrefinery.transforms.score.text;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one pass over an answer counts. All counts but the lines can only grow when text is added at
 * the end, which keeps a metric made of them from rewarding a cut.
 *
 * @param lines the lines that are not blank, in order
 * @param sentences pieces of text closed by a full stop, exclamation or question mark
 * @param lowerStarts sentences that begin with a lower-case letter
 * @param strayMarkers list markers inside a line, such as the "2." of a list that lost its lines
 * @param announcements sentences that begin with "Here", beyond the opening that cleaning left out
 * @param articles how often "a", "an" or "the" stands
 * @param misplacedArticles articles followed by a word that cannot follow one
 * @param numbers numbers that are neither years nor list markers
 * @param figures numbers with a percent sign or a currency
 * @param yearBits a bit for each year named outside of addresses, 1990 being bit 0
 * @param urls addresses of the web
 * @param exampleCues words that announce an example, a calculation or a case
 * @param domain its words by the field they belong to
 * @param windows runs of {@link AnswerScanner#WINDOW} words
 * @param repeatedWindows such runs that stood before already
 * @param longLines lines of at least {@link AnswerScanner#LONG_LINE_WORDS} words
 * @param repeatedLines such lines that stood before already
 * @param questionTerms content words of the question
 * @param answeredTerms how many of them stand in the answer
 * @param selfCue whether a word stands in it without which a text cannot speak of its own writer
 */
public record AnswerText(
    String text,
    List<TextLine> lines,
    int words,
    int sentences,
    int lowerStarts,
    int strayMarkers,
    int announcements,
    int articles,
    int misplacedArticles,
    int numbers,
    int figures,
    long yearBits,
    int urls,
    int exampleCues,
    DomainWords domain,
    int windows,
    int repeatedWindows,
    int longLines,
    int repeatedLines,
    int questionTerms,
    int answeredTerms,
    boolean selfCue) {
  /** The year of bit 0 of {@code yearBits}. */
  public static final int FIRST_YEAR = 1990;

  public AnswerText {
    requireNonNull(text, "text");
    requireNonNull(domain, "domain");
    lines = List.copyOf(lines);
  }

  /** Reads an answer once, beside its question. Never throws on any text. */
  public static AnswerText read(String question, String answer) {
    return new AnswerScanner(answer, new QuestionTerms(question)).scan();
  }

  /** Whether the year, 1990 to 2053, is named. */
  public boolean names(int year) {
    int bit = year - FIRST_YEAR;
    return bit >= 0 && bit < Long.SIZE && (yearBits >>> bit & 1) == 1;
  }

  /** The index of the line that opens the closing list of sources; the number of lines if none. */
  public int sourcesStart() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      TextLine line = lines.get(i);
      if (line.opensSources()) {
        return i;
      }
      if (!line.isItem() && !line.hasUrl() && line.words() > 0 && line.introduces()) {
        return lines.size();
      }
    }
    return lines.size();
  }
}
