package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import io.github.indicatorrefinery.pipeline.job.outputs.DatabaseLoads;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.HandMadeRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.JDBC;

/** A folder as a finished run leaves it, with the rows of {@code rows.sql}. */
public final class ComparedRun {
  /** Makes of it a run that compared no embeddings. */
  public static final String WITHOUT_EMBEDDINGS =
      "UPDATE question_pairs SET cosine_distance = NULL";

  private static final Path ROWS = Path.of("src/test/resources/dedupreport/rows.sql");

  private ComparedRun() {}

  /** Writes the run into a new folder; {@code changes} are made in the end. */
  public static Path write(Path folder, String changes) throws IOException, SQLException {
    Files.createDirectories(folder);
    try (Connection connection =
            new JDBC().connect(JDBC.PREFIX + folder.resolve("refinery.db"), new Properties());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(DatabaseLoads.plan().schemaSql());
      statement.executeUpdate(Files.readString(ROWS) + changes);
    }
    HandMadeRecord.write(folder);
    return folder;
  }

  static ComparedQuestions read(Path folder) throws IOException {
    try (FinishedRun run = FinishedRun.open(folder.toString())) {
      return new RecordedComparisons(run.database()).read().orElseThrow();
    }
  }
}
