package io.github.indicatorrefinery.transforms.sample;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.ledger.KeepLedger;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Top;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads pairs, and refines so many of them; the others are counted. Those with the smallest ids: an
 * id is a hash of the content, so they come from all inputs alike, and are the same ones whatever
 * the order and the splitting of these. One worker holds them all.
 *
 * <p>Where all are taken, reading and refining are one step.
 *
 * @param <I> what is read
 * @param <O> what refining gives
 */
public final class TakePart<I, O> extends PTransform<PCollection<I>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  private final @Nullable Integer size;
  private final FusedSteps<I, MinedPair> reading;
  private final FusedSteps<MinedPair, O> refining;

  private TakePart(
      @Nullable Integer size, FusedSteps<I, MinedPair> reading, FusedSteps<MinedPair, O> refining) {
    this.size = size;
    this.reading = reading;
    this.refining = refining;
  }

  /**
   * Refines {@code size} pairs, or all where it is null or there are no more. What comes out is all
   * that both steps put aside, and what refining gives.
   */
  public static <I, O> TakePart<I, O> of(
      @Nullable Integer size, FusedSteps<I, MinedPair> reading, FusedSteps<MinedPair, O> refining) {
    return new TakePart<>(size, reading, refining);
  }

  @Override
  public PCollectionTuple expand(PCollection<I> input) {
    return size == null
        ? input.apply("Read and refine", reading.then(refining))
        : some(input.apply("Read", reading), size);
  }

  private PCollectionTuple some(PCollectionTuple read, int size) {
    PCollection<MinedPair> pairs = read.get(reading.tag());
    PCollection<Tally> leftOut =
        pairs
            .apply("Count all", Count.globally())
            .apply("Book those left out", ParDo.of(new LeftOutFn(size)))
            .setCoder(SerializableCoder.of(Tally.class));
    PCollectionTuple refined =
        pairs
            .apply("Take smallest ids", Top.of(size, new SmallestId()).withoutDefaults())
            .apply("One by one", Flatten.iterables())
            .setCoder(RecordCoder.of(MinedPair.class))
            .apply("Refine", refining);
    return joined(
        without(reading.tag(), read), refined, PCollectionTuple.of(KeepLedger.BOOKS, leftOut));
  }

  /** All collections; those of one tag become one. */
  private static PCollectionTuple joined(PCollectionTuple... parts) {
    PCollectionTuple all = PCollectionTuple.empty(parts[0].getPipeline());
    Set<TupleTag<?>> tags =
        Stream.of(parts)
            .flatMap(part -> part.getAll().keySet().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (TupleTag<?> tag : tags) {
      all = with(all, tag, parts);
    }
    return all;
  }

  /** What is put aside; what goes on is refined. */
  private static PCollectionTuple without(TupleTag<?> tag, PCollectionTuple part) {
    PCollectionTuple left = PCollectionTuple.empty(part.getPipeline());
    for (TupleTag<?> other : part.getAll().keySet()) {
      left = other.equals(tag) ? left : with(left, other, part);
    }
    return left;
  }

  private static <T> PCollectionTuple with(
      PCollectionTuple all, TupleTag<T> tag, PCollectionTuple... parts) {
    List<PCollection<T>> found =
        Stream.of(parts).filter(part -> part.has(tag)).map(part -> part.get(tag)).toList();
    return all.and(
        tag,
        found.size() == 1
            ? found.get(0)
            : PCollectionList.of(found).apply("All " + tag.getId(), Flatten.pCollections()));
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
