package io.github.indicatorrefinery.transforms.fusing;

import java.io.IOException;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Where a step puts what comes of a record.
 *
 * @param <O> what goes on to the next stage
 */
public interface StepOutput<O> {
  /** Hands a record to the next stage, which is done with it when this returns. */
  void output(O record) throws IOException;

  /** Puts a value aside, into the collection of {@code tag}. */
  <T> void output(TupleTag<T> tag, T value);
}
