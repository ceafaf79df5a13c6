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
          "\\bI(?:['\u2019]m| am)? (?:cannot|can['\u2019]t|can not|won['\u2019]t|will not|must decline"
              + "|(?:am )?(?:unable|not able|not capable)|(?:am )?not (?:programmed|comfortable|allowed)"
              + "|do not have|don['\u2019]t have|did not find|could(?: not|n['\u2019]t) find"
              + "|do not (?:support|condone|promote)|was unable|must (?:clarify|respectfully|politely|inform))\\b"
              + "|\\bI(?:['\u2019]m| am) (?:unable|not able|sorry|afraid I)\\b"
              + "|\\bI apologi[sz]e\\b"
              + "|^\\s*(?:I['\u2019]m )?sorry\\b"
              + "|\\bit(?:['\u2019]s| is) (?:not|never|illegal|unethical|against)"
              + " (?:appropriate|ethical|acceptable|accurate|okay|safe|legal|respectful|my|and|or|possible to (?:provide|answer))\\b"
              + "|\\bI (?:don['\u2019]t|do not) (?:think|believe) it(?:['\u2019]s| is) (?:appropriate|ethical|accurate|right)\\b",
          FLAGS);

  private Refusal() {}

  /** Whether refusing is the main content of the answer. */
  public static boolean isRefusal(AnswerText answer) {
    String text = answer.text();
    String head = text.substring(0, Math.min(HEAD_CHARS, text.length()));
    return couldRefuse(head) && REFUSES.matcher(head).find() && !hasSubstance(answer);
  }

  /** Almost no answer has any of these words in its head; most need no pattern. */
  private static boolean couldRefuse(String head) {
    return head.contains("I ")
        || head.contains("I'")
        || head.contains("I\u2019")
        || head.contains("orry")
        || head.contains("t is ")
        || head.contains("t's ");
  }

  private static boolean hasSubstance(AnswerText answer) {
    int items = 0;
    for (TextLine line : answer.lines()) {
      items += line.isItem() ? 1 : 0;
    }
    return items >= SUBSTANCE_ITEMS || answer.words() >= SUBSTANCE_WORDS;
  }
}
