package io.github.indicatorrefinery.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes the documents of each shard, each value to a JSON file of its own, indented by two spaces.
 * Two values with one path are a mistake of the caller: the later one stays.
 */
public final class JsonDocuments<S, T>
    extends PTransform<PCollection<S>, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1;

  private final WriteDocuments<S, T> writeDocuments;

  /** Writes one value as one JSON value; it must do the same for the same value. */
  @FunctionalInterface
  public interface Document<T> extends Serializable {
    void write(T value, JsonGenerator json) throws IOException;
  }

  private JsonDocuments(WriteDocuments<S, T> writeDocuments) {
    this.writeDocuments = writeDocuments;
  }

  /**
   * Writes documents below one folder.
   *
   * @param values of a shard, each a document
   * @param path of a value's file below the folder
   * @param runFolder the folder of the run, on any file system
   */
  public static <S, T> JsonDocuments<S, T> write(
      SerializableFunction<S, List<T>> values,
      SerializableFunction<T, String> path,
      String runFolder,
      Document<T> document) {
    return new JsonDocuments<>(
        new WriteDocuments<>(values, path, new RunFolder(runFolder), document));
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<S> input) {
    return input
        .apply("WriteDocuments", ParDo.of(writeDocuments))
        .setCoder(SerializableCoder.of(WrittenFile.class));
  }

  private static final class WriteDocuments<S, T> extends DoFn<S, WrittenFile> {
    private static final long serialVersionUID = 1;
    private final SerializableFunction<S, List<T>> values;
    private final SerializableFunction<T, String> path;
    private final RunFolder folder;
    private final Document<T> document;

    WriteDocuments(
        SerializableFunction<S, List<T>> values,
        SerializableFunction<T, String> path,
        RunFolder folder,
        Document<T> document) {
      this.values = values;
      this.path = path;
      this.folder = folder;
      this.document = document;
    }

    @ProcessElement
    public void process(@Element S shard, OutputReceiver<WrittenFile> receiver) throws IOException {
      for (T value : values.apply(shard)) {
        receiver.output(folder.write(path.apply(value), out -> writeTo(out, value)));
      }
    }

    private void writeTo(OutputStream out, T value) throws IOException {
      try (JsonGenerator json = JsonText.pretty(out)) {
        document.write(value, json);
        json.writeRaw('\n');
      }
    }
  }
}
