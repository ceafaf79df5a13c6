package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --answerMinShingleSimilarity}, through the command. */
class RepeatedAnswersTest {
  private static final String INPUT =
      "--ragExport=src/test/resources/golden/repeated-answers/input/export/*.json";
  private static final String CARD = "with nearly the same answer, too, the best stays.";

  @TempDir private Path folder;

  @Test
  void answersAreNotComparedUnlessAskedFor() throws IOException {
    RunUnderTest run = run("plain");

    assertThat(rules(run)).isNotEmpty().doesNotContain("near-answer");
    assertThat(Files.readString(run.folder().resolve("README.md"))).doesNotContain(CARD);
  }

  @Test
  void theCardSaysThatTheyWere() throws IOException {
    RunUnderTest run = run("compared", "--answerMinShingleSimilarity=0.9");

    assertThat(rules(run)).contains("near-answer");
    assertThat(Files.readString(run.folder().resolve("README.md"))).contains(CARD);
  }

  @Test
  void anyRunnerAndNumberOfShardsGivesTheSame() throws IOException {
    RunUnderTest one = run("one", "--answerMinShingleSimilarity=0.9", "--shards=1");
    RunUnderTest seven =
        run("seven", "--answerMinShingleSimilarity=0.9", "--shards=7", "--runner=FlinkRunner");

    assertThat(seven.record().dataSha256()).isEqualTo(one.record().dataSha256());
    assertThat(seven.record().ledger()).isEqualTo(one.record().ledger());
    assertThat(seven.objects("duplicates"))
        .containsExactlyInAnyOrderElementsOf(one.objects("duplicates"));
  }

  private static List<Object> rules(RunUnderTest run) throws IOException {
    List<Object> rules = new ArrayList<>();
    for (Map<String, Object> duplicate : run.objects("duplicates")) {
      rules.add(duplicate.get("rule"));
    }
    return rules;
  }

  private RunUnderTest run(String name, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of(INPUT, "--embed=none"));
    RunUnderTest run = new RunUnderTest(folder.resolve(name));
    CommandLineCall call = CommandLineCall.run(run.folder(), arguments);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return run;
  }
}
