package io.github.indicatorrefinery.pipeline.run.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunRecord.Subject;
import io.github.indicatorrefinery.pipeline.run.RunReplacedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** How many pairs the document of each indicator or topic holds. */
final class IndicatorDocuments {
  private static final JsonFactory JSON = new JsonFactory();

  private IndicatorDocuments() {}

  static void check(
      FinishedRun run, Set<String> present, RunDifferences differences, Consumer<String> progress)
      throws IOException {
    for (Subject subject : run.record().indicators()) {
      String path = RunFiles.indicator(subject.slug());
      if (subject.kept() == 0 || !present.contains(path)) {
        continue;
      }
      progress.accept(path);
      try (InputStream in = run.read(path)) {
        differences.compare(path, "pairs", subject.kept(), pairs(in));
      } catch (RunReplacedException e) {
        throw e;
      } catch (IOException e) {
        differences.add(path, "a JSON document", RunDifferences.told(e));
      }
    }
  }

  private static long pairs(InputStream in) throws IOException {
    long pairs = 0;
    try (JsonParser json = JSON.createParser(in)) {
      json.nextToken();
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        if (json.nextToken() == JsonToken.START_ARRAY && field.equals("qa_pairs")) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            json.skipChildren();
            pairs++;
          }
        } else {
          json.skipChildren();
        }
      }
    }
    return pairs;
  }
}
