package io.github.indicatorrefinery.transforms.parse.format;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The names under which formats with named fields keep a question and an answer, in the order in
 * which they are looked for; lower case, with underscores.
 */
public final class PairFields {
  public static final String QUESTION = "question";
  public static final String ANSWER = "answer";

  /** What is to be done; what it is to be done with may stand beside it as {@link #INPUT}. */
  public static final String INSTRUCTION = "instruction";

  public static final String INPUT = "input";

  public static final List<String> QUESTIONS =
      List.of(
          QUESTION,
          "q",
          "questions",
          "question_text",
          "query",
          "user_input",
          "user_question",
          "user_query",
          "prompt",
          INSTRUCTION,
          "problem",
          INPUT);

  public static final List<String> ANSWERS =
      List.of(
          ANSWER,
          "a",
          "answers",
          "answer_text",
          "response",
          "completion",
          "output",
          "reply",
          "solution",
          "ground_truth",
          "ground_truths",
          "reference_answer",
          "expected_answer",
          "expected_output",
          "gold_answer",
          "ideal",
          "chosen",
          "target");

  /** Who asks and who answers, where each is a field; only both together are a pair. */
  public static final List<String> ASKING = List.of("user", "human");

  public static final List<String> ANSWERING = List.of("assistant", "gpt", "bot", "ai", "model");

  private PairFields() {}

  /** The question of an instruction and its input, of which either may be blank. */
  public static String question(String instruction, @Nullable String input) {
    if (input == null || input.isBlank()) {
      return instruction;
    }
    return instruction.isBlank() ? input : instruction + "\n\n" + input;
  }
}
