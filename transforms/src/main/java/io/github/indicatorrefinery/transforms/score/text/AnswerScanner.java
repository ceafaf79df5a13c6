package io.github.indicatorrefinery.transforms.score.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an answer once, from left to right, line by line and word by word; every character is
 * looked at a fixed number of times, so that the time is linear. Used for one answer and then
 * dropped.
 */
final class AnswerScanner {
  /** Words of a run that is compared with earlier ones; eight do not repeat by chance. */
  static final int WINDOW = 8;

  /** A shorter line, such as "Benefits:", may well stand twice. */
  static final int LONG_LINE_WORDS = 4;

  private static final int TAB_WIDTH = 4;

  private final String text;

  /** The same text: the many looks at single characters cost a third less in an array. */
  private final char[] chars;

  private final QuestionTerms question;
  private final List<TextLine> lines = new ArrayList<>();
  private final RunCounter runs;
  private final RunCounter equalLines;

  private int at;
  private boolean afterBlank;
  private boolean sentenceStart;
  private int beforeClasses;

  private int words;
  private int sentences;
  private int lowerStarts;
  private int strayMarkers;
  private int announcements;
  private boolean onlyNumber;
  private int articles;
  private int misplacedArticles;
  private int numbers;
  private int figures;
  private long yearBits;
  private int urls;
  private int exampleCues;
  private int cryptoWords;
  private int plainCryptoWords;
  private final int[] otherFields = new int[OtherField.values().length];
  private long cryptoLow;
  private long cryptoHigh;
  private int marketWords;
  private long answered;
  private boolean selfCue;
  private boolean inCode;

  private int lineWords;
  private long lineHash;
  private int lineFirst;
  private int lineLast;
  private boolean lineUrl;
  private boolean lineFormula;

  AnswerScanner(String text, QuestionTerms question) {
    this.text = text;
    this.chars = text.toCharArray();
    this.question = question;
    this.runs = new RunCounter(WINDOW, text.length() / 4);
    this.equalLines = new RunCounter(1, text.length() / 40);
  }

  AnswerText scan() {
    while (at < chars.length) {
      scanLine();
    }
    return new AnswerText(
        text,
        lines,
        words,
        sentences,
        lowerStarts,
        strayMarkers,
        announcements,
        articles,
        misplacedArticles,
        numbers,
        figures,
        yearBits,
        urls,
        exampleCues,
        domainWords(),
        runs.runs(),
        runs.repeated(),
        equalLines.runs(),
        equalLines.repeated(),
        question.count(),
        Long.bitCount(answered),
        selfCue);
  }

  private DomainWords domainWords() {
    int most = 0;
    for (int field = 1; field < otherFields.length; field++) {
      most = otherFields[field] > otherFields[most] ? field : most;
    }
    return new DomainWords(
        cryptoWords,
        plainCryptoWords,
        Long.bitCount(cryptoLow) + Long.bitCount(cryptoHigh),
        marketWords,
        otherFields[most],
        otherFields[most] == 0 ? "" : OtherField.of(most).label);
  }

  private void scanLine() {
    int indent = skipIndent();
    if (at >= chars.length || chars[at] == '\n') {
      at++;
      afterBlank = true;
      return;
    }
    ListMarker marker = ListMarker.at(text, at);
    boolean fence = text.startsWith("```", at);
    at = Math.min(text.length(), at + marker.length());
    int start = at;
    lineWords = 0;
    lineHash = 0;
    lineFirst = 0;
    lineLast = 0;
    lineUrl = false;
    lineFormula = false;
    sentenceStart = true;
    onlyNumber = false;
    beforeClasses = 0;
    int end = scanContent();
    if (lineWords >= LONG_LINE_WORDS) {
      equalLines.add(lineHash);
    }
    add(marker, fence, indent, start, end);
    inCode ^= fence;
    afterBlank = false;
    at++;
  }

  private int skipIndent() {
    int indent = 0;
    while (at < chars.length && Letters.isBlank(chars[at])) {
      indent += chars[at] == '\t' ? TAB_WIDTH : 1;
      at++;
    }
    return indent;
  }

  private void add(ListMarker marker, boolean fence, int indent, int start, int end) {
    char last = end > start ? lastChar(start, end) : 0;
    boolean bold =
        end - start > 4 && text.startsWith("**", start) && text.startsWith("**", end - 2);
    TextLine.Kind kind = marker.kind();
    if (inCode || fence) {
      kind = TextLine.Kind.CODE;
    } else if (kind == TextLine.Kind.PROSE && (bold || isTitle(start, end, last))) {
      kind = TextLine.Kind.HEADING;
    }
    boolean lower = start < end && Character.isLowerCase(text.charAt(start));
    lines.add(
        new TextLine(
            start,
            end,
            indent,
            kind,
            marker.number(),
            lineWords,
            lineFirst,
            lineLast,
            last,
            afterBlank,
            lineUrl,
            lineFormula,
            lower));
  }

  /** A short line of its own that ends in a colon is a heading. */
  private boolean isTitle(int start, int end, char last) {
    return last == ':' && lineWords <= 12 && end > start && afterBlankOrFirst();
  }

  private boolean afterBlankOrFirst() {
    return afterBlank || lines.isEmpty();
  }

  /** The last character that is no closing quote, bracket or emphasis. */
  private char lastChar(int start, int end) {
    int i = end - 1;
    while (i > start && "*_`\"')]}\u201D\u2019".indexOf(text.charAt(i)) >= 0 && end - i < 6) {
      i--;
    }
    return text.charAt(i);
  }

  /** Reads to the end of the line; gives the place behind its last character. */
  private int scanContent() {
    int end = at;
    while (at < chars.length) {
      char c = chars[at];
      if (c == '\n') {
        break;
      }
      if (Letters.isWordChar(c)) {
        scanWord();
        end = at;
      } else {
        if (!Letters.isBlank(c)) {
          end = at + 1;
          punctuation(c);
        }
        at++;
      }
    }
    return end;
  }

  private void punctuation(char c) {
    if (c == '.' || c == '!' || c == '?') {
      boolean ends = at + 1 >= chars.length || chars[at + 1] <= ' ';
      if (ends) {
        sentences++;
        strayMarkers += onlyNumber ? 1 : 0;
        onlyNumber = false;
        sentenceStart = true;
        misplaceArticle();
        beforeClasses = 0;
      }
    } else if (c == '=') {
      lineFormula = true;
    } else if (c == '%' || c == '$' || c == '\u20AC' || c == '\u00A3') {
      figures++;
    } else if (c == ',' || c == ';' || c == ':') {
      misplaceArticle();
      beforeClasses = 0;
    } else {
      strayMarkers += c == '-' && sentenceStart && Letters.isBlankAt(text, at + 1) ? 1 : 0;
      beforeClasses = 0;
    }
  }

  private void misplaceArticle() {
    if ((beforeClasses & ScoringLexicon.ARTICLE) != 0) {
      misplacedArticles++;
    }
  }

  private void scanWord() {
    int start = at;
    long hash = WordTable.EMPTY_HASH;
    long beforeLast = hash;
    char last = 0;
    boolean digits = true;
    int end = start;
    char[] letters = chars;
    for (; end < letters.length; end++) {
      char c = Letters.inWord(letters[end]);
      if (c == 0) {
        break;
      }
      beforeLast = hash;
      last = c;
      digits &= Letters.isDigit(c);
      hash = WordTable.extend(hash, c);
    }
    at = end;
    int length = end - start;
    if (digits) {
      number(start, length);
    }
    hash = Letters.withoutPlural(hash, beforeLast, last, length);
    word(start, hash);
  }

  private void word(int start, long hash) {
    int classes = ScoringLexicon.WORDS.get(hash);
    if ((classes & ScoringLexicon.WEB) != 0 && skipUrl()) {
      return;
    }
    words++;
    lineWords++;
    if (lineWords <= 2) {
      lineFirst |= classes;
    }
    lineLast = classes;
    order(start, classes);
    domain(classes);
    answered |= question.bit(hash);
    lineHash = lineHash * 31 + hash;
    runs.add(hash);
  }

  private void order(int start, int classes) {
    onlyNumber = sentenceStart && Letters.isDigit(chars[start]) && at - start < 3;
    if (sentenceStart) {
      announcements += (classes & ScoringLexicon.HERE) != 0 ? 1 : 0;
      char first = chars[start];
      if (first >= 'a' && first <= 'z') {
        lowerStarts++;
      }
      sentenceStart = false;
    }
    if ((beforeClasses & ScoringLexicon.ARTICLE) != 0
        && (classes & ScoringLexicon.FUNCTION_WORD) != 0) {
      misplacedArticles++;
    }
    if ((classes & ScoringLexicon.ARTICLE) != 0) {
      articles++;
    }
    beforeClasses = classes;
  }

  private void domain(int classes) {
    if ((classes & ScoringLexicon.CRYPTO) != 0) {
      int number = classes >>> ScoringLexicon.NUMBER_SHIFT;
      cryptoWords++;
      plainCryptoWords += (classes & ScoringLexicon.PLAIN_CRYPTO) != 0 ? 1 : 0;
      cryptoLow |= number < Long.SIZE ? 1L << number : 0;
      cryptoHigh |= number >= Long.SIZE ? 1L << number : 0;
    }
    if ((classes & ScoringLexicon.OTHER_FIELD) != 0) {
      otherFields[classes >>> ScoringLexicon.NUMBER_SHIFT]++;
    }
    selfCue |= (classes & ScoringLexicon.SELF) != 0;
    marketWords += (classes & ScoringLexicon.MARKET) != 0 ? 1 : 0;
    exampleCues += (classes & ScoringLexicon.EXAMPLE) != 0 ? 1 : 0;
  }

  private void number(int start, int length) {
    int year = length == 4 ? Integer.parseInt(text.substring(start, at)) : 0;
    int bit = year - AnswerText.FIRST_YEAR;
    if (bit >= 0 && bit < Long.SIZE) {
      yearBits |= 1L << bit;
    } else {
      numbers++;
    }
  }

  /** Behind "https" or "www": skips an address, whose words say nothing. */
  private boolean skipUrl() {
    boolean address = text.startsWith("://", at) || text.startsWith(".", at);
    if (!address) {
      return false;
    }
    while (at < chars.length && chars[at] > ' ') {
      at++;
    }
    urls++;
    lineUrl = true;
    sentenceStart = false;
    return true;
  }
}
