package io.github.indicatorrefinery.pipeline.run.history;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.json.JsonText;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The history that a run carries: a line for each run before it and for itself, the earliest first.
 *
 * @param entries the last one is in place; empty where the run carries none
 */
public record RunHistory(List<HistoryEntry> entries) {
  /** Of a folder without a run, or with one of before there was a history. */
  public static final RunHistory NONE = new RunHistory(List.of());

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public RunHistory {
    entries = List.copyOf(entries);
  }

  /**
   * The history that a run carries.
   *
   * @throws IOException when it has one that cannot be read
   */
  public static RunHistory of(FinishedRun run) throws IOException {
    if (run.record().files().stream().noneMatch(file -> file.path().equals(HistoryFiles.ENTRIES))) {
      return NONE;
    }
    List<HistoryEntry> entries = new ArrayList<>();
    try (InputStream in = run.read(HistoryFiles.ENTRIES);
        MappingIterator<HistoryEntry> lines = JSON.readerFor(HistoryEntry.class).readValues(in)) {
      lines.forEachRemaining(entries::add);
    } catch (RuntimeException e) {
      // The iterator has no other way to say so.
      if (e.getCause() instanceof JacksonException broken) {
        throw new IOException(
            "%s of the run in %s cannot be read: %s"
                .formatted(HistoryFiles.ENTRIES, run.location(), broken.getOriginalMessage()),
            e);
      }
      throw e;
    }
    return new RunHistory(entries);
  }

  /** Writes the lines, each a JSON object. */
  public void write(OutputStream out) throws IOException {
    JsonGenerator lines = JsonText.lines(out);
    for (HistoryEntry entry : entries) {
      JSON.writeValue(lines, entry);
      lines.writeRaw('\n');
    }
    lines.flush();
  }

  /** One line as a JSON object. */
  public static ObjectNode json(HistoryEntry entry) {
    return JSON.valueToTree(entry);
  }

  /** This history with one more at its end. */
  public RunHistory plus(HistoryEntry entry) {
    List<HistoryEntry> more = new ArrayList<>(entries);
    more.add(entry);
    return new RunHistory(more);
  }

  /** The last of it, at most so many lines. */
  public RunHistory last(int most) {
    return new RunHistory(entries.subList(Math.max(0, entries.size() - most), entries.size()));
  }

  /** The ids that its lines name. */
  public Set<String> runIds() {
    Set<String> ids = new TreeSet<>();
    entries.forEach(entry -> ids.add(entry.runId()));
    return ids;
  }

  /** The run that was in place before the one that is; empty where there was none. */
  public Optional<String> idBefore() {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(entries.get(entries.size() - 1).before());
  }

  /** The ids of the runs that it names, the one that was in place last first, each once. */
  public List<String> latest() {
    Set<String> ids = new LinkedHashSet<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      ids.add(entries.get(i).runId());
    }
    return List.copyOf(ids);
  }
}
