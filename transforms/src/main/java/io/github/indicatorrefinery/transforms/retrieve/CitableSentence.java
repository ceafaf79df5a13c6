package io.github.indicatorrefinery.transforms.retrieve;

import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence of an answer that can stand in another. Headings, questions, links, rows of tables,
 * half sentences and lists of sources are none.
 *
 * @param written as the answer has it
 * @param text without emphasis
 * @param isEnded whether it ends as a sentence does; an item of a list need not
 * @param isLeaning whether it begins with a word that points to the sentence before it
 * @param isFormula whether it says what something equals
 */
record CitableSentence(
    String written, String text, boolean isEnded, boolean isLeaning, boolean isFormula) {
  /** Six of ten answers of the export end with such a list. */
  private static final Pattern SOURCES =
      Pattern.compile(
          "\\W*(?:(?:key|main|relevant|useful|additional) )?(?:sources?|references?|bibliography|further reading|resources)\\b(?: (?:and|for) [\\w ]+)?\\W*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SOURCE_LINE =
      Pattern.compile("\\W*(?:sources?|references?)\\W*:.*", Pattern.CASE_INSENSITIVE);

  /** A title in quotation marks with who wrote it, or the authors of a paper. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[\"\u201C][^\"\u201D]+[\"\u201D],?\\s*(?:by\\b|[-\u2013\u2014(]|$).*"
              + "|.*[\"\u201D]\\s*(?:by .+|\\([^)]*\\))\\W*"
              + "|.*[\"\u201C][A-Z].*\\(\\d{4}\\)\\W*"
              + "|.*\\bet al\\..*");

  private static final Pattern LEANING =
      Pattern.compile(
          "(?:This|These|That|Those|It|It's|Its|They|Their|Such|He|She|However|In contrast"
              + "|Conversely|Additionally|Furthermore|Moreover|Also|For example|For instance"
              + "|Similarly|As a result|Therefore|Thus|Hence|On the other hand|By doing so)\\b.*");

  private static final Pattern ENDED = Pattern.compile(".*[.!][\"\u201D')\\]]*");
  private static final Pattern FORMULA = Pattern.compile(".*\\S\\s*[=\u2248]\\s*\\S.*");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");
  private static final String LINK = "://";
  private static final String CELL_END = "|";

  static List<CitableSentence> of(String answer) {
    List<CitableSentence> sentences = new ArrayList<>();
    boolean sources = false;
    for (String line : (Iterable<String>) answer.lines()::iterator) {
      String bare = EMPHASIS.matcher(line).replaceAll("").strip();
      if (SOURCES.matcher(bare).matches()) {
        sources = true;
      } else if (sources && (bare.endsWith(":") || bare.startsWith("#"))) {
        sources = false;
      } else if (!sources && !SOURCE_LINE.matcher(bare).matches() && !isRow(bare)) {
        Sentence.split(line).forEach(sentence -> addTo(sentences, sentence.text().strip()));
      }
    }
    return sentences;
  }

  private static boolean isRow(String line) {
    return line.indexOf(CELL_END) != line.lastIndexOf(CELL_END);
  }

  private static void addTo(List<CitableSentence> sentences, String written) {
    String text = EMPHASIS.matcher(written).replaceAll("").strip();
    boolean formula = FORMULA.matcher(text).matches();
    if (!text.isEmpty()
        && !text.endsWith(":")
        && !text.endsWith("?")
        && !text.contains(LINK)
        && (formula || !Character.isLowerCase(text.codePointAt(0)))
        && !REFERENCE.matcher(text).matches()) {
      sentences.add(
          new CitableSentence(
              written,
              text,
              ENDED.matcher(text).matches(),
              LEANING.matcher(text).matches(),
              formula));
    }
  }

  /** Whether one of some quotes stands in it, or it in one of them. */
  boolean holdsAny(List<String> quotes) {
    return quotes.stream().anyMatch(quote -> written.contains(quote) || quote.contains(written));
  }
}
