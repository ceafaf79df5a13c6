package io.github.indicatorrefinery.pipeline.model.batch.result;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.values.Failure;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A line of a result file from which nothing was imported. Texts are bounded and well-formed,
 * whatever the line held.
 *
 * @param place the file and the line, from 1
 * @param reason a short fixed word such as {@code broken_json}
 * @param message what a person needs to find and mend it
 * @param key of the request, as far as it could be read
 * @param input the start of the line, at most {@link Failure#MAX_INPUT_CHARS} characters
 * @param inputBytes the whole size of the line, or of the file where its packed data broke
 */
record FailedLine(
    Place place,
    String reason,
    String message,
    @Nullable String key,
    String input,
    long inputBytes) {
  private static final int MAX_MESSAGE_CHARS = 500;
  private static final int MAX_KEY_CHARS = 100;

  FailedLine {
    requireNonNull(place, "place");
    requireNonNull(reason, "reason");
    message = TextEncoding.start(message, MAX_MESSAGE_CHARS);
    key = key == null ? null : TextEncoding.start(key, MAX_KEY_CHARS);
    input = TextEncoding.start(input, Failure.MAX_INPUT_CHARS);
  }

  /** Where a line stands. */
  record Place(String file, long line) {}
}
