package io.github.indicatorrefinery.pipeline.run;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.transforms.values.CharacterCount;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The record of one run, {@code run.json}: what went in, what came out, and the books. Field names
 * are the JSON's in snake case. All but {@code runId}, {@code options}, {@code timings}, {@code
 * inputs} and {@code files} is the same for the same data.
 *
 * <p>The format of a run, which is that of all its files, has a version. The first did not tell it;
 * its files have no digest, and all else is as today. A change that readers of an earlier one would
 * take for something else is a new version.
 *
 * @param formatVersion {@link #FORMAT} where this program wrote it
 * @param tiers kept pairs by tier, best first
 * @param forms kept pairs by the form of their question; empty where the run was of a version that
 *     did not tell
 * @param formulas of which indicators kept answers state a formula, most wrong answers first
 * @param files every file of the run but this one
 * @param dataSha256 the digest of the kept rows
 * @param sample null where all pairs that were read took part
 */
public record RunRecord(
    int formatVersion,
    String runId,
    List<Input> inputs,
    Map<String, String> options,
    Map<String, String> versions,
    Timings timings,
    Books ledger,
    Catalog catalog,
    List<Subject> indicators,
    Map<String, Long> tiers,
    Map<String, Long> forms,
    List<Formulas> formulas,
    Map<String, Work> work,
    List<WrittenFile> files,
    String dataSha256,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Sample sample) {
  /** The format that this program writes. */
  public static final int FORMAT = 2;

  /** The format of a record that tells none; it is read too. */
  public static final int FIRST_FORMAT = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public RunRecord {
    formatVersion = formatVersion == 0 ? FIRST_FORMAT : formatVersion;
    requireNonNull(runId, "run_id");
    requireNonNull(ledger, "ledger");
    requireNonNull(dataSha256, "data_sha256");
    inputs = list(inputs);
    indicators = list(indicators);
    formulas = list(formulas);
    forms = forms == null ? Map.of() : forms;
    work = work == null ? Map.of() : work;
    files = list(files);
  }

  /** An earlier version did not tell of all. */
  private static <T> List<T> list(@Nullable List<T> told) {
    return told == null ? List.of() : List.copyOf(told);
  }

  /**
   * A file that was read, and what became of it.
   *
   * @param format what its content turned out to be; empty where nothing in it was understood, or
   *     the run was of a version that did not tell
   * @param encoding of its text; empty where it holds none
   * @param characters what became of its text; all zero where it holds none
   * @param passedOver the objects in it that hold no pair
   */
  public record Input(
      String path,
      String kind,
      long bytes,
      String sha256,
      String format,
      String encoding,
      CharacterCount characters,
      List<PassedOver> passedOver) {
    public Input {
      requireNonNull(path, "path");
      format = format == null ? "" : format;
      encoding = encoding == null ? "" : encoding;
      characters = characters == null ? CharacterCount.NONE : characters;
      passedOver = list(passedOver);
    }
  }

  /** When the run started (ISO 8601, UTC) and how long it took until it was published. */
  public record Timings(String startedAt, double seconds) {}

  /** The sums; {@code bySource} has the same keys for each kind of source. */
  public record Books(
      long read,
      long kept,
      long duplicate,
      long rejected,
      long failed,
      Map<String, SourceBooks> bySource) {}

  /** The sums of one kind of source. */
  public record SourceBooks(long read, long kept, long duplicate, long rejected, long failed) {}

  /**
   * How much of the catalog the dataset covers.
   *
   * @param rows of the catalog
   * @param names in it; some stand in two categories
   * @param researched rows that some session was about
   * @param covered rows with at least one kept pair
   * @param coveredNames names with at least one kept pair
   * @param ofSessions pairs read in sessions on one indicator
   * @param aside those of them whose question is not about it: they are attributed by the question
   */
  public record Catalog(
      long rows,
      long names,
      long researched,
      long covered,
      long coveredNames,
      long ofSessions,
      long aside) {}

  /** The sums of one indicator or topic; {@code catalogSession} is null for a topic. */
  public record Subject(
      String slug,
      String name,
      Integer catalogSession,
      long sourceSessions,
      long read,
      long kept,
      long duplicate,
      long rejected,
      long byTopic,
      long byQuestion) {}

  /**
   * How many kept answers state a formula of one indicator.
   *
   * @param right none of theirs is wrong, and one at least is right or a customary variant
   * @param wrong one of theirs at least is wrong
   * @param unchecked none of theirs could be checked
   */
  public record Formulas(
      String slug, String name, long answers, long right, long wrong, long unchecked) {}

  /** How often something was there from an earlier run, and how often it was worked out. */
  public record Work(long takenOver, long workedOut) {}

  /**
   * A run over a part of the pairs, of which alone the books tell.
   *
   * @param asked how many pairs were to take part
   * @param leftOut how many others were read
   */
  public record Sample(long asked, long leftOut) {}

  /** This record, of these files alone. */
  public RunRecord withFiles(List<WrittenFile> others) {
    return new RunRecord(
        formatVersion,
        runId,
        inputs,
        options,
        versions,
        timings,
        ledger,
        catalog,
        indicators,
        tiers,
        forms,
        formulas,
        work,
        others,
        dataSha256,
        sample);
  }

  /** This record as JSON, indented. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of plain values has a JSON form", e);
    }
  }

  /**
   * Reads a record back.
   *
   * @throws IOException when it is none
   */
  public static RunRecord read(InputStream json) throws IOException {
    return JSON.readValue(json, RunRecord.class);
  }
}
