package io.github.indicatorrefinery.pipeline.cli.look;

import io.github.indicatorrefinery.io.sqlite.DatabasePlan;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.job.outputs.DatabaseLoads;
import io.github.indicatorrefinery.pipeline.run.HandMadeRecord;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.sqlite.JDBC;

/** A folder as a finished run leaves it, with rows that were written by hand. */
public record ExplainedRun(Path folder) {
  private static final Path ROWS = Path.of("src/test/resources/explain/rows.sql");

  /** Writes the rows of {@code rows.sql}, and after them those of {@code moreRows}. */
  public static ExplainedRun write(Path folder, String moreRows) throws IOException, SQLException {
    Files.createDirectories(folder);
    DatabasePlan plan = DatabaseLoads.plan();
    try (Connection connection =
        new JDBC().connect(JDBC.PREFIX + folder.resolve("refinery.db"), new Properties())) {
      execute(plan.schemaSql(), connection);
      execute(Files.readString(ROWS) + moreRows, connection);
      hashQuestions(connection);
      execute(plan.finishSql(), connection);
    }
    HandMadeRecord.write(folder);
    return new ExplainedRun(folder);
  }

  /** The command over this run. */
  CommandLineCall explain(String pair) {
    return CommandLineCall.of("explain", pair, "--run=" + folder);
  }

  private static void execute(String script, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }

  private static void hashQuestions(Connection connection) throws SQLException {
    Map<String, String> questions = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT pair_id, question FROM decisions")) {
      while (rows.next()) {
        questions.put(rows.getString(1), rows.getString(2));
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE decisions SET question_hash = ? WHERE pair_id = ?")) {
      for (Map.Entry<String, String> question : questions.entrySet()) {
        update.setString(1, QuestionKey.hash(question.getValue()));
        update.setString(2, question.getKey());
        update.executeUpdate();
      }
    }
  }
}
