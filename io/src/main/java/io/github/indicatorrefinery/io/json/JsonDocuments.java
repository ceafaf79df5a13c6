package io.github.indicatorrefinery.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * Writes the documents of each shard, each value to a JSON file of its own, indented by two spaces.
 * Two values with one path are a mistake of the caller: the later one stays.
 *
 * @param values of a shard, each a document
 * @param path of a value's file below the folder of the run
 */
public record JsonDocuments<S, T>(
    SerializableFunction<S, List<T>> values,
    SerializableFunction<T, String> path,
    Document<T> document)
    implements ShardWriter<S> {
  private static final long serialVersionUID = 1;

  /** Writes one value as one JSON value; it must do the same for the same value. */
  @FunctionalInterface
  public interface Document<T> extends Serializable {
    void write(T value, JsonGenerator json) throws IOException;
  }

  @Override
  public List<WrittenFile> write(S shard, RunFolder folder) throws IOException {
    List<WrittenFile> written = new ArrayList<>();
    for (T value : values.apply(shard)) {
      written.add(folder.write(path.apply(value), out -> writeTo(out, value)));
    }
    return written;
  }

  private void writeTo(OutputStream out, T value) throws IOException {
    try (JsonGenerator json = JsonText.pretty(out)) {
      document.write(value, json);
      json.writeRaw('\n');
    }
  }
}
