package io.github.indicatorrefinery.pipeline.cli.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Which command wrote a folder: its {@code run.json} says so, unless the command is the run. */
public final class WrittenBy {
  public static final String RUN = "run";
  private static final ObjectMapper JSON = new ObjectMapper();

  private WrittenBy() {}

  /** Empty where the folder holds no {@code run.json} that can be understood. */
  public static Optional<String> command(String folder) throws IOException {
    try (InputStream mark = new RunFolder(folder).read(Publication.COMMIT_MARK)) {
      return Optional.of(JSON.readTree(mark).path("command").asText(RUN));
    } catch (FileNotFoundException | NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
