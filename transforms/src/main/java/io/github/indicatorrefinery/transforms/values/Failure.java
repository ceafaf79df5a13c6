package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/**
 * Something that could not be read. It is data: the run goes on, and the record is written out.
 *
 * @param stage the stage that met it
 * @param reason a short fixed word such as {@code truncated_json}
 * @param message what a person needs to find and mend it
 * @param input the start of the input itself, at most {@link #MAX_INPUT_CHARS} characters; of a
 *     file that could be read no further, the end of what came
 * @param inputSize the full size of that input, in characters of text or bytes of a file
 */
public record Failure(
    String stage, String reason, String message, Origin origin, String input, long inputSize) {
  /** Enough to recognise a record; a whole broken file would not belong in a list of failures. */
  public static final int MAX_INPUT_CHARS = 2_000;

  public Failure {
    requireNonNull(stage, "stage");
    requireNonNull(reason, "reason");
    requireNonNull(message, "message");
    requireNonNull(origin, "origin");
    input = input.length() <= MAX_INPUT_CHARS ? input : input.substring(0, MAX_INPUT_CHARS);
  }
}
