package io.github.indicatorrefinery.transforms.staging;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.util.MimeTypes;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes records aside, a file for each bundle and shard, and hands on the names of these files
 * alone.
 *
 * <p>What is grouped is copied: the Direct Runner copies the whole group for every bundle that
 * reaches it (grouping the texts of 19,689 pairs by four shards took 120 CPU-seconds in all, this
 * way 62), other runners sort it. Names are small however long the texts. A bundle that is retried
 * writes a file of its own, and no name of the first try goes on.
 *
 * @param <R> the records; {@link StagedRecords} reads them back
 */
public final class StageRecords<R extends Record>
    extends PTransform<PCollection<R>, PCollection<KV<Integer, String>>> {
  private static final long serialVersionUID = 1;

  private final StageFn<R> stage;

  private StageRecords(StageFn<R> stage) {
    this.stage = stage;
  }

  /**
   * Stages records by the shard of their subject.
   *
   * @param workingFolder below which the files go, on a file system that all workers see; the
   *     caller removes it in the end
   */
  public static <R extends Record> StageRecords<R> to(
      String workingFolder, int shards, Class<R> type, SerializableFunction<R, String> subject) {
    return new StageRecords<>(
        new StageFn<>(workingFolder + "/.texts", shards, RecordCoder.of(type), subject));
  }

  @Override
  public PCollection<KV<Integer, String>> expand(PCollection<R> records) {
    return records
        .apply("Write aside", ParDo.of(stage))
        .setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()));
  }

  private static final class StageFn<R extends Record> extends DoFn<R, KV<Integer, String>> {
    private static final long serialVersionUID = 1;
    private static final int BUFFER_BYTES = 1 << 16;

    private final String folder;
    private final int shards;
    private final RecordCoder<R> coder;
    private final SerializableFunction<R, String> subject;
    private transient Map<Integer, OutputStream> files;
    private transient String bundle;

    StageFn(
        String folder, int shards, RecordCoder<R> coder, SerializableFunction<R, String> subject) {
      this.folder = folder;
      this.shards = shards;
      this.coder = coder;
      this.subject = subject;
    }

    @StartBundle
    public void startBundle() {
      files = new TreeMap<>();
      bundle = UUID.randomUUID().toString();
    }

    @ProcessElement
    public void process(@Element R record) throws IOException {
      int shard = Shards.of(subject.apply(record), shards);
      OutputStream file = files.get(shard);
      if (file == null) {
        file =
            new BufferedOutputStream(
                Channels.newOutputStream(FileSystems.create(resource(shard), MimeTypes.BINARY)),
                BUFFER_BYTES);
        files.put(shard, file);
      }
      coder.encode(record, file);
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) throws IOException {
      for (Map.Entry<Integer, OutputStream> file : files.entrySet()) {
        file.getValue().close();
        context.output(
            KV.of(file.getKey(), resource(file.getKey()).toString()),
            BoundedWindow.TIMESTAMP_MIN_VALUE,
            GlobalWindow.INSTANCE);
      }
    }

    private ResourceId resource(int shard) {
      return FileSystems.matchNewResource(folder, true)
          .resolve("%s-%05d".formatted(bundle, shard), StandardResolveOptions.RESOLVE_FILE);
    }
  }
}
