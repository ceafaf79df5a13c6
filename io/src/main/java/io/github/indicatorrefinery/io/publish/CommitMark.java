package io.github.indicatorrefinery.io.publish;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a commit mark tells: {@code {"run_id": "7", "files": [{"path": "data/part.parquet", …}, …],
 * …}}. Paths that lead elsewhere and hidden ones are never a run's and are left out.
 *
 * @param runId the run; empty where the mark does not tell
 * @param paths the files of the run
 */
record CommitMark(String runId, SortedSet<String> paths) {
  /** Where there is no mark, or none that can be understood. */
  static final CommitMark NONE = new CommitMark("", Collections.emptySortedSet());

  private static final JsonFactory JSON = new JsonFactory();

  static CommitMark read(InputStream mark) throws IOException {
    String runId = "";
    SortedSet<String> paths = new TreeSet<>();
    try (JsonParser json = JSON.createParser(mark)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return NONE;
      }
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_ARRAY && field.equals("files")) {
          readFiles(json, paths);
        } else if (value == JsonToken.VALUE_STRING && field.equals("run_id")) {
          runId = json.getText();
        } else {
          json.skipChildren();
        }
      }
      return new CommitMark(runId, paths);
    } catch (JacksonException e) {
      return NONE;
    }
  }

  /** The top-level entries of the run, which are files and folders. */
  Set<String> entries() {
    return paths.stream()
        .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void readFiles(JsonParser json, Set<String> paths) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        if (json.nextToken() == JsonToken.VALUE_STRING && field.equals("path")) {
          add(json.getText(), paths);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private static void add(String path, Set<String> paths) {
    boolean below = path.indexOf('\0') < 0 && !path.startsWith(".");
    for (String part : path.split("/", -1)) {
      below &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
    }
    if (below) {
      paths.add(path);
    }
  }
}
