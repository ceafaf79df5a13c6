package io.github.indicatorrefinery.transforms.clean;

import io.github.indicatorrefinery.transforms.values.QuestionForm;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the form of a cleaned question by its signs and its first words. Deterministic, safe for
 * concurrent use, in linear time.
 *
 * <pre>{@code
 * QuestionForms.of("How does the RSI work"); // QUESTION
 * QuestionForms.of("RSI in bear markets"); // PHRASE
 * QuestionForms.of("\"RSI\" AND \"risk\""); // SEARCH_QUERY
 * }</pre>
 */
public final class QuestionForms {
  /** A question mark of any script at the end of a sentence, not of an address. */
  private static final Pattern MARK = Pattern.compile("[?？؟](?=[\\s\"'”’)\\]*]|$)|^[\\s\"'“]*¿");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"|“[^”]+”");

  /**
   * Operators of search engines, in capitals, between two terms or before one. It looks behind
   * itself at white space alone, not at every character.
   */
  private static final Pattern OPERATOR =
      Pattern.compile(
          "\\s(?<!\\b[Tt]he\\s|\\b[Aa]n?\\s|logical\\s)\\s*+(?:AND(?: NOT)?|OR|NOT|NEAR/\\d+)\\s+\\S|(?:^|\\s)(?:site|filetype|intitle|inurl|intext|after|before):\\S|(?:^|\\s)[-+]\"|\\s\\|\\s");

  /** An operator holds one of these. */
  private static final List<String> OF_OPERATORS =
      List.of("AND", "OR", "NOT", "NEAR", ":", "\"", "|");

  private static final String AUXILIARY =
      "(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|may|might|must)(?:n't|n’t)?";

  private static final String QUESTION_WORD =
      "(?:(?:at|by|from|for|in|of|on|to|with|under|since)\\s+)?(?:what|which|who|whom|whose|where|when|why|how)";

  /** Such as "what does it mean": the verb stands within a few words of the question word. */
  private static final String BY_QUESTION_WORD =
      QUESTION_WORD
          + "(?:'s|’s|'re)?\\b(?!\\s+(?:every|each|all)\\b)(?:\\s+[\\w'’/%&()-]+){0,6}?\\s+"
          + AUXILIARY
          + "\\b";

  private static final String WITHOUT_AUXILIARY =
      "(?:what|who|where|how|why)(?:'s|’s|'re)\\b"
          + "|(?:who|what)\\s+(?:makes?|made|causes?|caused|happens?|happened|drives?|drove|invented|created|developed|sets?|determines?|moves?|matters?)\\b"
          + "|why\\s+not\\b|how\\s+(?:to|come|about)\\b|what\\s+(?:about|if)\\b";

  /** "Does volume matter"; "may 2021" and "do's and don'ts" ask nothing. */
  private static final String BY_AUXILIARY =
      "(?:is|are|was|were|does|did|could|should|would|has|have|had)(?:n't|n’t)?\\s+(?!and\\b|or\\b)[\\p{L}%]"
          + "|(?:can|do|will|may|might|must)(?:n't|n’t)?\\s+(?:the|an?|i|you|we|they|it|he|she|there|this|that|these|those|my|your|our|any|all|some|one|(?-i:[A-Z][\\w%.-]*+)(?!['’]s)|\\p{L}+s|bitcoin|ethereum|crypto|rsi|macd)\\b";

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:(?:and|but|so|ok|okay|hi|hello|hey|please)[, ]+)?(?:"
              + BY_QUESTION_WORD
              + "|"
              + WITHOUT_AUXILIARY
              + "|"
              + BY_AUXILIARY
              + ").*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A verb that tells someone to answer; "guide", "list" and others alone begin titles as well. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:please[, ]+|kindly )?(?:explain|describe|tell|define|compare|summari[sz]e|discuss|calculate|compute|show|give|list|name|outline|write|find|help|teach|walk|suggest|recommend|clarify|elaborate|derive|prove)\\s+(?:the|an?|how|why|what|which|whether|when|me|us|to|in|on|its?|some|all|three|five|ten|\\d+|between|briefly|(?-i:[A-Z][\\w%-]*))\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private QuestionForms() {}

  /** The form of a text; a phrase where nothing speaks for another. */
  public static QuestionForm of(String question) {
    String text = question.strip();
    if (MARK.matcher(text).find() || ASKED.matcher(text).matches()) {
      return QuestionForm.QUESTION;
    }
    if (isSearch(text)) {
      return QuestionForm.SEARCH_QUERY;
    }
    return TOLD.matcher(text).matches() ? QuestionForm.QUESTION : QuestionForm.PHRASE;
  }

  /** An operator, or a quoted term at the beginning or beside another, with more to the text. */
  private static boolean isSearch(String text) {
    if (OF_OPERATORS.stream().anyMatch(text::contains) && OPERATOR.matcher(text).find()) {
      return true;
    }
    Matcher quoted = QUOTED.matcher(text);
    int before = 0;
    while (quoted.find()) {
      boolean isApart = !text.substring(before, quoted.start()).isBlank();
      if (!isApart && (before > 0 || quoted.end() < text.length())) {
        return true;
      }
      before = quoted.end();
    }
    return false;
  }
}
