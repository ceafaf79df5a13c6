package io.github.indicatorrefinery.pipeline.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the {@code run.json} of any command says of itself, without the rest: it is read where a
 * folder is only asked what it holds, and takes no time.
 *
 * @param runId of whatever wrote the folder; null where that is not told
 * @param command that wrote it, such as {@code batch export}; null where the file is no JSON object
 * @param formatVersion of a run, as {@link RunRecord} counts them
 */
public record RunMark(@Nullable String runId, @Nullable String command, int formatVersion) {
  /** The command that writes a run. Its record names none. */
  public static final String RUN = "run";

  private static final JsonFactory JSON = new JsonFactory();

  private static final RunMark UNREADABLE = new RunMark(null, null, RunRecord.FIRST_FORMAT);

  /** The mark in a folder; empty where there is none. */
  public static Optional<RunMark> in(String folder) throws IOException {
    try (InputStream mark = new RunFolder(folder).read(RunFiles.RECORD)) {
      return Optional.of(read(mark));
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The id alone, for which only the beginning is read; empty where there is none. */
  public static Optional<String> runIdIn(String folder) throws IOException {
    try (InputStream mark = new RunFolder(folder).read(RunFiles.RECORD);
        JsonParser json = JSON.createParser(mark)) {
      json.nextToken();
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        json.nextToken();
        if (field.equals("run_id")) {
          return Optional.ofNullable(json.getValueAsString());
        }
        json.skipChildren();
      }
      return Optional.empty();
    } catch (FileNotFoundException | NoSuchFileException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Whether it is that of a run, and says which. */
  public boolean isOfRun() {
    return RUN.equals(command) && runId != null && !runId.isBlank();
  }

  static RunMark read(InputStream mark) throws IOException {
    String runId = null;
    String command = RUN;
    int formatVersion = RunRecord.FIRST_FORMAT;
    try (JsonParser json = JSON.createParser(mark)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return UNREADABLE;
      }
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        json.nextToken();
        switch (field) {
          case "run_id" -> runId = json.getValueAsString();
          case "command" -> command = json.getValueAsString(RUN);
          case "format_version" -> formatVersion = json.getValueAsInt();
          default -> json.skipChildren();
        }
      }
      return new RunMark(runId, command, formatVersion);
    } catch (JacksonException e) {
      return UNREADABLE;
    }
  }
}
