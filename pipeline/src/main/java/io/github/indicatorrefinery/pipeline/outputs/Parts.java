package io.github.indicatorrefinery.pipeline.outputs;

import io.github.indicatorrefinery.transforms.assemble.Shard;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** Lists of values under a shard's number, as the stores take them. */
final class Parts {
  private Parts() {}

  /** One list of each shard. */
  static <T extends Record> PCollection<KV<Integer, List<T>>> of(
      String label,
      PCollection<Shard> shards,
      SerializableFunction<Shard, List<T>> part,
      Class<T> type) {
    return shards
        .apply(label, MapElements.via(new TakePart<>(part)))
        .setCoder(coder(RecordCoder.of(type)));
  }

  /** Each list changed. */
  static <T> PCollection<KV<Integer, List<T>>> map(
      String label,
      PCollection<KV<Integer, List<T>>> parts,
      SerializableFunction<List<T>, List<T>> change) {
    return parts.apply(label, MapElements.via(new ChangePart<>(change))).setCoder(parts.getCoder());
  }

  /** All values of a small collection as shard 0, which is there even where they are none. */
  static <T> PCollection<KV<Integer, List<T>>> together(String label, PCollection<T> values) {
    PCollectionView<List<T>> all = values.apply(label, View.asList());
    return values
        .getPipeline()
        .apply(label + ": one shard", Create.of(0))
        .apply(label + ": fill", ParDo.of(new FillFn<>(all)).withSideInput("all", all))
        .setCoder(coder(values.getCoder()));
  }

  /** Values known before the run as shard 0. */
  static <T> PCollection<KV<Integer, List<T>>> known(
      String label, PCollection<?> any, List<T> values, Coder<T> coder) {
    return any.getPipeline()
        .apply(label, Create.of(List.of(KV.of(0, values))).withCoder(coder(coder)));
  }

  static <T> Coder<KV<Integer, List<T>>> coder(Coder<T> values) {
    return KvCoder.of(VarIntCoder.of(), ListCoder.of(values));
  }

  private static final class TakePart<T> extends SimpleFunction<Shard, KV<Integer, List<T>>> {
    private static final long serialVersionUID = 1;
    private final SerializableFunction<Shard, List<T>> part;

    TakePart(SerializableFunction<Shard, List<T>> part) {
      this.part = part;
    }

    @Override
    public KV<Integer, List<T>> apply(Shard shard) {
      return KV.of(shard.index(), part.apply(shard));
    }
  }

  private static final class ChangePart<T>
      extends SimpleFunction<KV<Integer, List<T>>, KV<Integer, List<T>>> {
    private static final long serialVersionUID = 1;
    private final SerializableFunction<List<T>, List<T>> change;

    ChangePart(SerializableFunction<List<T>, List<T>> change) {
      this.change = change;
    }

    @Override
    public KV<Integer, List<T>> apply(KV<Integer, List<T>> part) {
      return KV.of(part.getKey(), change.apply(part.getValue()));
    }
  }

  private static final class FillFn<T> extends DoFn<Integer, KV<Integer, List<T>>> {
    private static final long serialVersionUID = 1;
    private final PCollectionView<List<T>> all;

    FillFn(PCollectionView<List<T>> all) {
      this.all = all;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      context.output(KV.of(context.element(), List.copyOf(context.sideInput(all))));
    }
  }
}
