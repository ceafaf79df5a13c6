package io.github.indicatorrefinery.io.publish;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a commit mark lists: {@code {"files": [{"path": "data/part.parquet", …}, …], …}}. Only the
 * first part of each path counts, for a run is moved by its top-level entries.
 */
final class CommitMark {
  private static final JsonFactory JSON = new JsonFactory();

  private CommitMark() {}

  /**
   * The top-level entries of the run, sorted; none where there is no mark, or none that can be
   * understood. Hidden ones are never a run's.
   */
  static Set<String> entries(Path mark) throws IOException {
    Set<String> entries = new TreeSet<>();
    if (!Files.exists(mark)) {
      return entries;
    }
    try (JsonParser json = JSON.createParser(mark.toFile())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Set.of();
      }
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        if (json.nextToken() == JsonToken.START_ARRAY && field.equals("files")) {
          readFiles(json, entries);
        } else {
          json.skipChildren();
        }
      }
      return entries;
    } catch (JacksonException e) {
      return Set.of();
    }
  }

  private static void readFiles(JsonParser json, Set<String> entries) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        if (json.nextToken() == JsonToken.VALUE_STRING && field.equals("path")) {
          add(json.getText(), entries);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private static void add(String path, Set<String> entries) {
    int slash = path.indexOf('/');
    String entry = slash < 0 ? path : path.substring(0, slash);
    if (!entry.isEmpty() && !entry.startsWith(".") && entry.indexOf('\0') < 0) {
      entries.add(entry);
    }
  }
}
