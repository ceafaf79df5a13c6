package io.github.indicatorrefinery.transforms.score.flag;

import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.score.text.TextLine;
import java.util.regex.Pattern;

/**
 * Whether an answer refuses, or says that it cannot answer, and little else. A refusal in the first
 * sentences that is followed by a real answer, with lists or paragraphs of substance, is none; nor
 * is a caution ("please note that …").
 */
public final class Refusal {
  /** Where a refusal stands: in the first two sentences. */
  private static final int HEAD_CHARS = 400;

  /** List items that make an answer of what follows an apology. */
  private static final int SUBSTANCE_ITEMS = 5;

  /** A refusal with its moral and its offer has rarely more than 250 words. */
  private static final int SUBSTANCE_WORDS = 300;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern REFUSES =
      Pattern.compile(
          "\\bI (?:cannot|can['\u2019]t|can not|won['\u2019]t|will not|must decline|could not find"
              + "|couldn['\u2019]t find|did not find|was unable|apologi[sz]e"
              + "|(?:do not|don['\u2019]t) (?:condone|promote|support"
              + "|have (?:access|the ability|enough|any information|information)))\\b"
              + "|\\bI(?:['\u2019]m| am) (?:not able|unable|not capable|not programmed|not comfortable"
              + "|not allowed|sorry(?! to hear)|afraid I)\\b"
              + "|^\\s*sorry\\b(?! to hear)"
              + "|\\b(?:do not|don['\u2019]t) condone or (?:promote|support)\\b"
              + "|\\bnot within my programming\\b"
              + "|\\b(?:is|it['\u2019]s)(?: not only)? (?:not|never|illegal and|unethical and)"
              + " (?:appropriate|ethical|acceptable|safe|legal|respectful|(?:highly )?unethical)\\b"
              + "|\\b(?:do not|don['\u2019]t) (?:think|believe) it(?:['\u2019]s| is) (?:appropriate|ethical)\\b",
          FLAGS);

  private static final String[] HINTS = {
    "not ",
    "n't ",
    "n\u2019t ",
    "sorry",
    "Sorry",
    "unable",
    "pologi",
    "never ",
    "illegal",
    "unethical",
    "decline",
    "afraid"
  };

  private Refusal() {}

  /** Whether refusing is the main content of the answer. */
  public static boolean isRefusal(AnswerText answer) {
    String text = answer.text();
    String head = text.substring(0, Math.min(HEAD_CHARS, text.length()));
    return couldRefuse(head) && REFUSES.matcher(head).find() && !hasSubstance(answer);
  }

  /** Few answers of the export have any of these in their head: the others need no pattern. */
  private static boolean couldRefuse(String head) {
    for (String hint : HINTS) {
      if (head.contains(hint)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSubstance(AnswerText answer) {
    int items = 0;
    for (TextLine line : answer.lines()) {
      items += line.isItem() ? 1 : 0;
    }
    return items >= SUBSTANCE_ITEMS || answer.words() >= SUBSTANCE_WORDS;
  }
}
