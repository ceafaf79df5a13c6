package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** {@code --reuse} and {@code --embed}, through the command. */
class ReusedEmbeddingsTest {
  private static final String INPUT =
      "--ragExport=src/test/resources/golden/similar/input/export/*.json";

  @TempDir private Path folder;

  @Test
  void takesTheVectorsOfAnEarlierRunOver() throws IOException, SQLException {
    RunUnderTest earlier = run("earlier");
    List<Map<String, Object>> rows = earlier.dataset();
    Map<String, Object> changed = rows.get(0);
    Map<String, Object> other = rows.get(1);
    try (Connection database =
            new JDBC()
                .connect(JDBC.PREFIX + earlier.folder().resolve("refinery.db"), new Properties());
        Statement statement = database.createStatement()) {
      // No model makes this vector of that question: where it turns up, it was taken over.
      statement.executeUpdate(
          "UPDATE embeddings SET vector = (SELECT vector FROM embeddings WHERE pair_id = '%s')"
                  .formatted(other.get("pair_id"))
              + " WHERE pair_id = '%s'".formatted(changed.get("pair_id")));
    }

    List<Map<String, Object>> again = run("again", "--reuse=" + earlier.folder()).dataset();

    assertThat(again.get(0).get("embedding")).isEqualTo(other.get("embedding"));
    assertThat(again.get(2).get("embedding")).isEqualTo(rows.get(2).get("embedding"));
  }

  @Test
  void embedsNothingWhenToldSo() throws IOException, SQLException {
    RunUnderTest plain = run("plain", "--embed=none");

    assertThat(plain.dataset()).allSatisfy(row -> assertThat(row.get("embedding")).isNull());
    assertThat(plain.count("SELECT count(*) FROM embeddings")).isZero();
    assertThat(plain.count("SELECT count(*) FROM question_pairs WHERE cosine_distance IS NOT NULL"))
        .isZero();
  }

  @Test
  void tellsAllMistakesInTheOptionsOfDedup() {
    CommandLineCall call =
        CommandLineCall.of(
            "run",
            INPUT,
            "--output=" + folder.resolve("out"),
            "--embed=answers",
            "--reuse=" + folder.resolve("nowhere"),
            "--semanticMaxCosineDistance=3",
            "--nearMinShingleSimilarity=much",
            "--answerMinShingleSimilarity=0.4");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("--embed=answers: allowed is questions or none")
        .contains("no run there; allowed is the --output of a finished run")
        .contains("--semanticMaxCosineDistance=3: allowed is a number from 0 to 2")
        .contains("--nearMinShingleSimilarity=much: allowed is a number from 0 to 1")
        .contains("--answerMinShingleSimilarity=0.4: allowed is a number from 0.5 to 1");
  }

  private RunUnderTest run(String name, String... options) {
    Path output = folder.resolve(name);
    String[] line = new String[options.length + 3];
    line[0] = "run";
    line[1] = INPUT;
    line[2] = "--output=" + output;
    System.arraycopy(options, 0, line, 3, options.length);
    CommandLineCall call = CommandLineCall.of(line);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return new RunUnderTest(output);
  }
}
