package io.github.indicatorrefinery.pipeline.ask;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An answer to a question.
 *
 * @param text with the number of a citation in brackets behind what rests on it
 * @param model that wrote it; null where its sentences are those of pairs
 * @param notes what a reader should know of how it came about
 */
public record GivenAnswer(String text, @Nullable String model, List<String> notes) {
  public GivenAnswer {
    requireNonNull(text, "text");
    notes = List.copyOf(notes);
  }
}
