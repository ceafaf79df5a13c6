package io.github.indicatorrefinery.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes each value to a JSON document of its own, indented by two spaces, at the path that is its
 * key. Two values with one path are a mistake of the caller: the later one stays.
 */
public final class JsonDocuments<T>
    extends PTransform<PCollection<KV<String, T>>, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1;

  private final WriteDocument<T> writeDocument;

  /** Writes one value as one JSON value; it must do the same for the same value. */
  @FunctionalInterface
  public interface Document<T> extends Serializable {
    void write(T value, JsonGenerator json) throws IOException;
  }

  private JsonDocuments(WriteDocument<T> writeDocument) {
    this.writeDocument = writeDocument;
  }

  /**
   * Writes documents below one folder.
   *
   * @param runFolder the folder of the run, on any file system; keys are paths below it
   */
  public static <T> JsonDocuments<T> write(String runFolder, Document<T> document) {
    return new JsonDocuments<>(new WriteDocument<>(new RunFolder(runFolder), document));
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<KV<String, T>> input) {
    return input
        .apply("WriteDocument", ParDo.of(writeDocument))
        .setCoder(SerializableCoder.of(WrittenFile.class));
  }

  private static final class WriteDocument<T> extends DoFn<KV<String, T>, WrittenFile> {
    private static final long serialVersionUID = 1;
    private final RunFolder folder;
    private final Document<T> document;

    WriteDocument(RunFolder folder, Document<T> document) {
      this.folder = folder;
      this.document = document;
    }

    @ProcessElement
    public void process(@Element KV<String, T> keyed, OutputReceiver<WrittenFile> receiver)
        throws IOException {
      receiver.output(folder.write(keyed.getKey(), out -> writeTo(out, keyed.getValue())));
    }

    private void writeTo(OutputStream out, T value) throws IOException {
      try (JsonGenerator json = JsonText.pretty(out)) {
        document.write(value, json);
        json.writeRaw('\n');
      }
    }
  }
}
