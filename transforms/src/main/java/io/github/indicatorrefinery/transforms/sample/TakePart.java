package io.github.indicatorrefinery.transforms.sample;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Top;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Lets so many pairs through and counts the others. Those with the smallest ids: an id is a hash of
 * the content, so they come from all inputs alike, and are the same ones whatever the order and the
 * splitting of these. One worker holds them all.
 */
public final class TakePart extends PTransform<PCollection<MinedPair>, PCollectionTuple> {
  public static final TupleTag<MinedPair> PAIRS = new TupleTag<>("pairs");
  public static final TupleTag<Tally> BOOKS = new TupleTag<>("books");

  private static final long serialVersionUID = 1;

  private final @Nullable Integer size;

  private TakePart(@Nullable Integer size) {
    this.size = size;
  }

  /** Lets {@code size} pairs through, or all where it is null or there are no more. */
  public static TakePart of(@Nullable Integer size) {
    return new TakePart(size);
  }

  @Override
  public PCollectionTuple expand(PCollection<MinedPair> pairs) {
    return size == null ? all(pairs) : some(pairs, size);
  }

  private static PCollectionTuple all(PCollection<MinedPair> pairs) {
    return PCollectionTuple.of(PAIRS, pairs)
        .and(
            BOOKS,
            pairs
                .getPipeline()
                .apply("None left out", Create.empty(SerializableCoder.of(Tally.class))));
  }

  private static PCollectionTuple some(PCollection<MinedPair> pairs, int size) {
    return PCollectionTuple.of(
            PAIRS,
            pairs
                .apply("Take smallest ids", Top.of(size, new SmallestId()).withoutDefaults())
                .apply("One by one", Flatten.iterables())
                .setCoder(RecordCoder.of(MinedPair.class)))
        .and(
            BOOKS,
            pairs
                .apply("Count all", Count.globally())
                .apply("Book those left out", ParDo.of(new LeftOutFn(size)))
                .setCoder(SerializableCoder.of(Tally.class)));
  }

  /** Top takes the largest; readings of one record, which share an id, go by their place. */
  private static final class SmallestId implements Comparator<MinedPair>, Serializable {
    private static final long serialVersionUID = 1;

    private static final Comparator<MinedPair> BY_ID =
        Comparator.comparing(MinedPair::pairId)
            .thenComparing(pair -> pair.source().origin().file())
            .thenComparing(pair -> pair.source().origin().position());

    @Override
    public int compare(MinedPair one, MinedPair other) {
      return BY_ID.compare(other, one);
    }
  }

  private static final class LeftOutFn extends DoFn<Long, Tally> {
    private static final long serialVersionUID = 1;

    private final int size;

    LeftOutFn(int size) {
      this.size = size;
    }

    @ProcessElement
    public void process(@Element Long all, OutputReceiver<Tally> books) {
      Tally tally = Tally.of(List.of());
      tally.addLeftOut(Math.max(0, all - size));
      books.output(tally);
    }
  }
}
