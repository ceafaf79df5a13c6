package io.github.indicatorrefinery.pipeline.run.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.RunRecord.SourceBooks;
import io.github.indicatorrefinery.pipeline.run.RunReplacedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** How many objects the files of JSON lines hold, by the kind of their source. */
final class LineFiles {
  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> FILES =
      List.of(RunFiles.DUPLICATES, RunFiles.REJECTED, RunFiles.FAILED, RunFiles.FACTS);
  private static final String SOURCE = "source_kind";

  /** A fact does not tell its source. */
  private static final String NO_SOURCE = "";

  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  private LineFiles() {}

  static LineFiles read(
      FinishedRun run, List<String> files, RunDifferences differences, Consumer<String> progress)
      throws IOException {
    LineFiles lines = new LineFiles();
    for (String beginning : FILES) {
      Map<String, Long> bySource = new TreeMap<>();
      lines.counts.put(beginning, bySource);
      for (String path : files) {
        if (RunFiles.isShardOf(beginning, path)) {
          progress.accept(path);
          try (InputStream in = run.read(path)) {
            count(in, bySource);
          } catch (RunReplacedException e) {
            throw e;
          } catch (IOException e) {
            differences.add(path, "a JSON object a line", RunDifferences.told(e));
          }
        }
      }
    }
    return lines;
  }

  private static void count(InputStream in, Map<String, Long> bySource) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      while (json.nextToken() != null) {
        String source = NO_SOURCE;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
          JsonToken value = json.nextToken();
          if (value == JsonToken.VALUE_STRING && field.equals(SOURCE)) {
            source = json.getText();
          } else {
            json.skipChildren();
          }
        }
        bySource.merge(source, 1L, Long::sum);
      }
    }
  }

  void check(RunRecord record, RunDifferences differences) {
    check(RunFiles.DUPLICATES, record, SourceBooks::duplicate, differences);
    check(RunFiles.REJECTED, record, SourceBooks::rejected, differences);
    check(RunFiles.FAILED, record, SourceBooks::failed, differences);
  }

  private void check(
      String beginning,
      RunRecord record,
      ToLongFunction<SourceBooks> count,
      RunDifferences differences) {
    Map<String, Long> found = new TreeMap<>(counts.get(beginning));
    record
        .ledger()
        .bySource()
        .forEach(
            (source, books) -> {
              Long lines = found.remove(source);
              differences.compare(
                  beginning + "-*.jsonl",
                  "lines of source " + source,
                  count.applyAsLong(books),
                  lines == null ? 0 : lines);
            });
    found.forEach(
        (source, lines) ->
            differences.compare(
                beginning + "-*.jsonl", "lines of source \"" + source + '"', 0, lines));
  }

  /** How many statements were checked, by the lines that tell of them. */
  long facts() {
    return counts.get(RunFiles.FACTS).values().stream().mapToLong(n -> n).sum();
  }
}
