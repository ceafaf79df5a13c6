package io.github.indicatorrefinery.transforms.parse.input;

import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;

/**
 * Takes what a parser reads, in the order in which it is read. A parser keeps nothing that it has
 * handed over, so what came before a break in a file is not lost.
 */
public interface ParsedRecords {
  /** A pair with a question text and an answer text, blank ones included. */
  void pair(SourcePair pair);

  /** What the input says of the research behind its pairs. */
  void research(Research research);

  /** A record, or a whole input, that could not be read. */
  void failure(Failure failure);
}
