package io.github.indicatorrefinery.transforms.fusing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * One stage, or several that a record goes through one after the other, as a single primitive step.
 *
 * <p>Flink fuses stages by itself. The Direct Runner does not: it takes every bundle through one
 * stage before any goes to the next, and so holds the texts of the whole input between two of them.
 * Fused, a record is gone before the next one comes.
 *
 * <pre>{@code
 * PCollectionTuple refined =
 *     pairs.apply("Refine", MineIndicators.of(catalog).then(CleanTexts.create()));
 * refined.get(CleanTexts.CLEAN);
 * refined.get(CleanTexts.REJECTED);
 * }</pre>
 *
 * @param <I> what comes in
 * @param <O> what comes out of the last stage; what the others put aside comes out as well
 */
public final class FusedSteps<I, O> extends PTransform<PCollection<I>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  private final List<String> names;
  private final PairStep<I, O> step;
  private final TupleTag<O> tag;
  private final Coder<O> coder;
  private final Map<TupleTag<?>, Coder<?>> asides;

  private FusedSteps(
      List<String> names,
      PairStep<I, O> step,
      TupleTag<O> tag,
      Coder<O> coder,
      Map<TupleTag<?>, Coder<?>> asides) {
    this.names = names;
    this.step = requireNonNull(step, "step");
    this.tag = requireNonNull(tag, "tag");
    this.coder = requireNonNull(coder, "coder");
    this.asides = asides;
  }

  /** One stage. */
  public static <I, O> FusedSteps<I, O> of(
      String name, PairStep<I, O> step, TupleTag<O> tag, Coder<O> coder) {
    return new FusedSteps<>(List.of(name), step, tag, coder, Map.of());
  }

  /** A stage that makes one record of each. */
  public static <I, O> FusedSteps<I, O> map(
      String name, SerializableFunction<I, O> function, TupleTag<O> tag, Coder<O> coder) {
    return of(name, new MapStep<>(function), tag, coder);
  }

  /** The same, which also puts values aside. */
  public <T> FusedSteps<I, O> with(TupleTag<T> aside, Coder<T> coderOfAside) {
    return new FusedSteps<>(names, step, tag, coder, joined(asides, Map.of(aside, coderOfAside)));
  }

  /** This and then {@code next}. */
  public <P> FusedSteps<I, P> then(FusedSteps<O, P> next) {
    return new FusedSteps<>(
        Stream.concat(names.stream(), next.names.stream()).toList(),
        step.then(next.step),
        next.tag,
        next.coder,
        joined(asides, next.asides));
  }

  /** The collection of what comes out of the last stage. */
  public TupleTag<O> tag() {
    return tag;
  }

  @Override
  public PCollectionTuple expand(PCollection<I> records) {
    PCollectionTuple out =
        records.apply(
            String.join(", ", names),
            ParDo.of(new StepFn<>(step, tag))
                .withOutputTags(tag, TupleTagList.of(List.copyOf(asides.keySet()))));
    out.get(tag).setCoder(coder);
    asides.forEach((aside, coderOfAside) -> setCoder(out, aside, coderOfAside));
    return out;
  }

  /** A tag is only ever put there with a coder of its type. */
  @SuppressWarnings("unchecked")
  private static <T> void setCoder(PCollectionTuple out, TupleTag<T> tag, Coder<?> coder) {
    out.get(tag).setCoder((Coder<T>) coder);
  }

  private static Map<TupleTag<?>, Coder<?>> joined(
      Map<TupleTag<?>, Coder<?>> some, Map<TupleTag<?>, Coder<?>> others) {
    Map<TupleTag<?>, Coder<?>> all = new LinkedHashMap<>(some);
    all.putAll(others);
    return all;
  }

  private static final class MapStep<I, O> extends PairStep<I, O> {
    private static final long serialVersionUID = 1;

    private final SerializableFunction<I, O> function;

    MapStep(SerializableFunction<I, O> function) {
      this.function = function;
    }

    @Override
    public void process(I record, StepOutput<O> out) throws IOException {
      out.output(function.apply(record));
    }
  }

  private static final class StepFn<I, O> extends DoFn<I, O> {
    private static final long serialVersionUID = 1;

    private final PairStep<I, O> step;
    private final TupleTag<O> tag;

    StepFn(PairStep<I, O> step, TupleTag<O> tag) {
      this.step = step;
      this.tag = tag;
    }

    @Setup
    public void open() {
      step.open();
    }

    @ProcessElement
    public void process(@Element I record, MultiOutputReceiver outputs) throws IOException {
      step.process(
          record,
          new StepOutput<>() {
            @Override
            public void output(O made) {
              outputs.get(tag).output(made);
            }

            @Override
            public <T> void output(TupleTag<T> aside, T value) {
              outputs.get(aside).output(value);
            }
          });
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) throws IOException {
      step.finishBundle(
          new StepOutput<>() {
            @Override
            public void output(O made) {
              output(tag, made);
            }

            @Override
            public <T> void output(TupleTag<T> aside, T value) {
              context.output(
                  aside, value, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
            }
          });
    }

    @Teardown
    public void close() throws IOException {
      step.close();
    }
  }
}
