package io.github.indicatorrefinery.transforms.staging;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Records that wait in files, by the shard of their subject: what {@link StageRecords} gives and
 * what a stage that reads them back asks for. The files are read where they are needed; what flows
 * is their names.
 *
 * <pre>{@code
 * Staged<ScoredPair> pairs = scored.apply("Stage pairs", StageRecords.in(area, …));
 * pairs.apply("Find similar answers", …); // does not compile with a Staged<EmbeddedQuestion>
 * }</pre>
 *
 * @param <R> the records
 */
public final class Staged<R extends Record> implements PInput, POutput {
  private final StagingArea area;
  private final PCollection<KV<Integer, StagedFile<R>>> files;

  private Staged(StagingArea area, PCollection<KV<Integer, StagedFile<R>>> files) {
    this.area = requireNonNull(area, "area");
    this.files = requireNonNull(files, "files");
  }

  /** What {@link StageRecords#step} wrote in {@code area}. */
  public static <R extends Record> Staged<R> of(
      StagingArea area, PCollection<KV<Integer, StagedFile<R>>> files) {
    return new Staged<>(area, files);
  }

  /** Where they wait; what is joined with them must be dealt out by the same shards. */
  public StagingArea area() {
    return area;
  }

  /** The files by shard; a shard may have several, or none. */
  public PCollection<KV<Integer, StagedFile<R>>> files() {
    return files;
  }

  /** Applies a stage that reads these records. */
  public <O extends POutput> O apply(String label, PTransform<? super Staged<R>, O> stage) {
    return Pipeline.applyTransform(label, this, stage);
  }

  @Override
  public Pipeline getPipeline() {
    return files.getPipeline();
  }

  @Override
  public Map<TupleTag<?>, PValue> expand() {
    return files.expand();
  }

  /** Nothing is left to specify: the collection was finished when it was made. */
  @Override
  public void finishSpecifyingOutput(String label, PInput input, PTransform<?, ?> stage) {}
}
