package io.github.indicatorrefinery.transforms.parse.yaml;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.values.Failure.Part;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads pairs from YAML, one at a time: any mapping with a question and an answer, in lists and
 * mappings however deep; what stands above it (topic, indicator, category, date) holds for it too.
 * Positions are lines.
 *
 * <p>It follows the events of the parser and builds nothing, so that a document that names itself
 * many times over costs nothing (see {@link YamlWalk#MAX_ALIASED_CHARS}).
 *
 * <p>Failures: {@code broken_yaml} where the text is none, all pairs before it having been handed
 * over; {@code unknown_yaml_shape} where it holds no pair; {@code missing_question} and {@code
 * missing_answer} for one mapping.
 */
final class YamlReader {
  /** More than any file of it; the parser's own limit is a hundredth. */
  private static final int MAX_CODE_POINTS = 300_000_000;

  private YamlReader() {}

  /**
   * Reads {@code plain}, which is UTF-8, to its end.
   *
   * @throws IOException when {@code plain} breaks; the pairs before it were handed over
   */
  static void read(FileRecords file, InputStream plain) throws IOException {
    FileRecords records = file.recognised("yaml", SourceKind.FILE);
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_CODE_POINTS).build();
    CountedText text = new CountedText(new InputStreamReader(plain, StandardCharsets.UTF_8));
    YamlWalk walk = new YamlWalk(records, new Parse(settings).parseReader(text).iterator());
    try {
      walk.readAll();
      walk.failIfNothingFound();
    } catch (YamlEngineException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      fail(records, e);
    } finally {
      long inPairs = Math.min(walk.inPairs(), text.codePoints());
      records.account().addInPairs(inPairs);
      records.account().addProse(text.codePoints() - inPairs);
    }
  }

  /** The line at which this begins. */
  static int line(Event event) {
    return event.getStartMark().orElseThrow().getLine() + 1;
  }

  private static void fail(FileRecords records, YamlEngineException e) {
    String reason = "broken_yaml";
    Optional<Mark> place =
        e instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
    if (place.isEmpty()) {
      records.failFile(reason, String.valueOf(e.getMessage()), "", 0);
      return;
    }
    Mark mark = place.get();
    int line = mark.getLine() + 1;
    String problem = ((MarkedYamlEngineException) e).getProblem();
    String message = "line %d, column %d: %s".formatted(line, mark.getColumn() + 1, problem);
    String shown = mark.createSnippet();
    Origin origin = records.origin(null, "line " + line);
    records.fail(reason, message, origin, shown, Part.MIDDLE, shown.length());
  }
}
