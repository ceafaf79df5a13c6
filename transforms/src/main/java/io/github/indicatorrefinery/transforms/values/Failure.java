package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/**
 * Something that could not be read. It is data: the run goes on, and the record is written out.
 *
 * @param stage the stage that met it
 * @param reason a short fixed word such as {@code truncated_json}
 * @param message what a person needs to find and mend it
 * @param input a part of the input, at most {@link #MAX_INPUT_CHARS} characters
 * @param part which one
 * @param inputSize the full size of that input, in characters of text or bytes of a file
 */
public record Failure(
    String stage,
    String reason,
    String message,
    Origin origin,
    String input,
    Part part,
    long inputSize) {
  /** Enough to recognise a record; a whole broken file would not belong in a list of failures. */
  public static final int MAX_INPUT_CHARS = 2_000;

  public Failure {
    requireNonNull(stage, "stage");
    requireNonNull(reason, "reason");
    requireNonNull(message, "message");
    requireNonNull(origin, "origin");
    requireNonNull(part, "part");
    if (input.length() > MAX_INPUT_CHARS) {
      boolean cutsPair = Character.isHighSurrogate(input.charAt(MAX_INPUT_CHARS - 1));
      input = input.substring(0, cutsPair ? MAX_INPUT_CHARS - 1 : MAX_INPUT_CHARS);
      part = part.withoutEnd();
    }
  }

  /** With all of an input, or with its start where it is too long. */
  public Failure(
      String stage, String reason, String message, Origin origin, String input, long inputSize) {
    this(stage, reason, message, origin, input, Part.WHOLE, inputSize);
  }

  /** Which part of an input is shown: at an end that is cut nobody can tell what was meant. */
  public enum Part {
    WHOLE(false, false),
    START(false, true),
    END(true, false),
    MIDDLE(true, true);

    private final boolean cutBefore;
    private final boolean cutBehind;

    Part(boolean cutBefore, boolean cutBehind) {
      this.cutBefore = cutBefore;
      this.cutBehind = cutBehind;
    }

    /** Whether something stood before it. */
    public boolean isCutBefore() {
      return cutBefore;
    }

    /** Whether something stood behind it. */
    public boolean isCutBehind() {
      return cutBehind;
    }

    /** The same where something stood before it. */
    public Part withoutStart() {
      return cutBehind ? MIDDLE : END;
    }

    /** The same where something stood behind it. */
    public Part withoutEnd() {
      return cutBefore ? MIDDLE : START;
    }
  }
}
