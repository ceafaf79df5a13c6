package io.github.indicatorrefinery.transforms.parse.input;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes on each pair, of whatever format, that a text of it holds U+FFFD: it stands for a character
 * that was lost, here or before.
 */
record ReplacementNotes(ParsedRecords out) implements ParsedRecords {
  static final String NOTE = "replacement_character";

  private static final char REPLACEMENT = '\uFFFD';

  ReplacementNotes {
    requireNonNull(out, "out");
  }

  /** {@code out} with these notes, once. */
  static ParsedRecords before(ParsedRecords out) {
    return out instanceof ReplacementNotes ? out : new ReplacementNotes(out);
  }

  @Override
  public void pair(SourcePair pair) {
    boolean lost =
        pair.question().indexOf(REPLACEMENT) >= 0 || pair.answer().indexOf(REPLACEMENT) >= 0;
    out.pair(lost && !pair.notes().contains(NOTE) ? noted(pair) : pair);
  }

  @Override
  public void research(Research research) {
    out.research(research);
  }

  @Override
  public void failure(Failure failure) {
    out.failure(failure);
  }

  private static SourcePair noted(SourcePair pair) {
    List<String> notes = new ArrayList<>(pair.notes());
    notes.add(NOTE);
    return new SourcePair(
        pair.origin(),
        pair.topic(),
        pair.createdAt(),
        pair.number(),
        pair.question(),
        pair.answer(),
        notes,
        pair.details());
  }
}
