package io.github.indicatorrefinery.transforms.clean.artefact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks by which chat templates set turns apart ({@code <|im_start|>assistant}, {@code [INST]},
 * {@code <end_of_turn>} and their like). What a model made up as the next turn of its user goes
 * with them.
 */
final class ChatTokens implements Artefact {
  private static final String ROLE = "(?:assistant|model|ai|final)";

  /**
   * A turn of the user after the answer; one that the text begins with is the question repeated.
   */
  private static final Pattern NEXT_TURN =
      Pattern.compile(
          "(?:<\\|im_start\\|>|<\\|start_header_id\\|>|<start_of_turn>|<\\|)(?:user|human)\\b");

  /** Reasoning that a template sets apart by a channel of its own. */
  private static final Pattern ANALYSIS =
      Pattern.compile(
          "<\\|channel\\|>(?:analysis|commentary)\\b(?:(?!<\\|(?:end|channel|start)\\|>).)*+"
              + "(?:<\\|end\\|>)?",
          Pattern.DOTALL);

  private static final Pattern TOKEN =
      Pattern.compile(
          "<\\|(?:im_start|start_header_id|start|channel)\\|>(?:\\s*"
              + ROLE
              + "\\b)?(?:<\\|(?:end_header_id|message)\\|>)?\\n*"
              + "|<\\|[a-z_]{2,30}\\|>"
              + "|<\uFF5C[^<>\\n]{1,40}\uFF5C>"
              + "|<start_of_turn>(?:"
              + ROLE
              + "\\b)?\\n*|<end_of_turn>"
              + "|\\[/?INST\\]|<</?SYS>>"
              + "|\\A\\s*<s>|</s>\\s*\\z");

  @Override
  public String name() {
    return "chat_tokens";
  }

  @Override
  public String signs() {
    return "<[";
  }

  @Override
  public String takeOff(String text) {
    if (!holdsSome(text)) {
      return text;
    }
    Matcher turn = NEXT_TURN.matcher(text);
    int end = text.length();
    while (turn.find()) {
      if (!text.substring(0, turn.start()).isBlank()) {
        end = turn.start();
        break;
      }
    }
    String answer = ANALYSIS.matcher(text.substring(0, end)).replaceAll("");
    String without = TOKEN.matcher(answer).replaceAll("");
    return without.equals(text) ? text : without;
  }

  private static boolean holdsSome(String text) {
    return (text.indexOf('[') >= 0 && text.contains("INST]"))
        || (text.indexOf('<') >= 0
            && (text.contains("<|")
                || text.contains("<\uFF5C")
                || text.contains("_of_turn>")
                || text.contains("s>")
                || text.contains("SYS>")));
  }
}
