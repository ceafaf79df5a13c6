package io.github.indicatorrefinery.transforms.fusing;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import org.apache.beam.sdk.values.TupleTag;

/**
 * What a stage does to one record. A worker has its own, opened before the first record and closed
 * after the last; records come in bundles, each of which is finished.
 *
 * @param <I> what comes in
 * @param <O> what goes on to the next stage
 */
public abstract class PairStep<I, O> implements Serializable, Closeable {
  private static final long serialVersionUID = 1;

  /** Prepares what does not travel to a worker. */
  public void open() {}

  /** Hands on what comes of a record: nothing, one or several. */
  public abstract void process(I record, StepOutput<O> out) throws IOException;

  /** Hands on what was held back of a bundle. */
  public void finishBundle(StepOutput<O> out) throws IOException {}

  @Override
  public void close() throws IOException {}

  /** Both, one after the other: what this one hands on the other takes at once. */
  final <P> PairStep<I, P> then(PairStep<O, P> next) {
    return new Both<>(this, next);
  }

  private static final class Both<I, M, O> extends PairStep<I, O> {
    private static final long serialVersionUID = 1;

    private final PairStep<I, M> first;
    private final PairStep<M, O> second;

    Both(PairStep<I, M> first, PairStep<M, O> second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void open() {
      first.open();
      second.open();
    }

    @Override
    public void process(I record, StepOutput<O> out) throws IOException {
      first.process(record, between(out));
    }

    @Override
    public void finishBundle(StepOutput<O> out) throws IOException {
      first.finishBundle(between(out));
      second.finishBundle(out);
    }

    @Override
    public void close() throws IOException {
      try (first;
          second) {
        // Both, whatever the other does.
      }
    }

    private StepOutput<M> between(StepOutput<O> out) {
      return new Between<>(second, out);
    }
  }

  private record Between<M, O>(PairStep<M, O> next, StepOutput<O> out) implements StepOutput<M> {
    @Override
    public void output(M record) throws IOException {
      next.process(record, out);
    }

    @Override
    public <T> void output(TupleTag<T> tag, T value) {
      out.output(tag, value);
    }
  }
}
