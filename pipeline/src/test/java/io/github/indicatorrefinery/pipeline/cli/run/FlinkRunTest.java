package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is particular to runs on a Flink inside this process. */
class FlinkRunTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<String> INPUTS =
      List.of(
          "--reports=" + GOLDEN + "/*/input/reports/*",
          "--ragExport=" + GOLDEN + "/*/input/export/*",
          "--structured=" + GOLDEN + "/*/input/structured/*");

  @TempDir private Path temporary;

  @Test
  void givesTheSameRowsAtAnyParallelismAsTheDirectRunner() throws IOException, SQLException {
    RunUnderTest direct = run("direct");
    RunUnderTest one = run("one", "--runner=FlinkRunner", "--parallelism=1");
    RunUnderTest four = run("four", "--runner=FlinkRunner", "--parallelism=4", "--shards=7");

    Map<String, String> expected = textsOfTheData(direct);
    for (RunUnderTest onFlink : List.of(one, four)) {
      RunRecord record = onFlink.record();
      assertThat(record.dataSha256()).isEqualTo(direct.record().dataSha256());
      assertThat(record.ledger()).isEqualTo(direct.record().ledger());
      assertThat(record.indicators()).isEqualTo(direct.record().indicators());
      assertThat(onFlink.dataset()).isEqualTo(direct.dataset());
      assertThat(textsOfTheData(onFlink))
          .hasSameSizeAs(expected)
          .allSatisfy((file, text) -> assertThat(text).as(file).isEqualTo(expected.get(file)));
      assertThat(GoldenVectors.inDatabase(onFlink)).isEqualTo(GoldenVectors.inDatabase(direct));
    }
  }

  @Test
  void whatCannotWorkIsToldWithTheOtherMistakes() {
    assertThat(mistakes("--flinkMaster=nowhere"))
        .contains("--flinkMaster=nowhere: allowed is HOST:PORT of a Flink cluster, or [local]")
        .contains("--output is missing");
    assertThat(mistakes("--flinkMaster=localhost:70000")).contains("allowed is HOST:PORT");
    assertThat(mistakes("--flinkMaster=localhost:1"))
        .contains(
            "--flinkMaster=localhost:1: nothing answers there", "scripts/flink-cluster start");
    assertThat(mistakes("--attachedMode=false"))
        .contains("--attachedMode=false: allowed with --flinkMaster=HOST:PORT");
    assertThat(mistakes("--parallelism=many")).contains("--parallelism=many");
  }

  /** All but {@code run.json}, which lists the shards. */
  private static Map<String, String> textsOfTheData(RunUnderTest run)
      throws IOException, SQLException {
    Map<String, String> texts = GoldenTexts.of(run, GOLDEN.toString());
    texts.remove("run.json");
    return texts;
  }

  private static String mistakes(String option) {
    CommandLineCall call = CommandLineCall.of("run", "--runner=FlinkRunner", option);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    return call.err();
  }

  private RunUnderTest run(String name, String... more) {
    List<String> arguments = new ArrayList<>(INPUTS);
    arguments.addAll(List.of(more));
    RunUnderTest run = new RunUnderTest(temporary.resolve(name));
    CommandLineCall call = CommandLineCall.run(run.folder(), arguments);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return run;
  }
}
