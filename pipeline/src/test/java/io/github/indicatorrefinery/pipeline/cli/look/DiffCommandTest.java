package io.github.indicatorrefinery.pipeline.cli.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.GrowingRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  @TempDir private Path temporary;
  private GrowingRuns runs;
  private String first;
  private String second;

  /** Of the pairs of the first run one is changed at its source, one lost; one more comes. */
  @BeforeEach
  void runTwice() throws IOException {
    runs =
        GrowingRuns.into(temporary.resolve("out"), temporary)
            .with("wallets", "Three of ten say that wallets fail.")
            .with("pools", "Few of them pay.")
            .with("gas fees", "Seven of ten say that gas fees hurt.");
    first = runs.run();
    second =
        runs.with("pools", "Many of them pay now.")
            .without("gas fees")
            .with("sidechains", "Hardly any of them is used.")
            .run();
  }

  @Test
  void tellsEachPairWithItsReason() {
    CommandLineCall call = diff();

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out().replaceAll("[0-9a-f]{32}", "ID"))
        .isEqualTo(
            """
            from %s to %s
            1 added, 0 replaced, 1 lost, 1 changed, 1 the same
            of %s the history alone is left: the texts of pairs that are gone are missing (run --keepRuns=N keeps them)

            topic_custody
              added    ID  read for the first time
                       What do traders say of sidechains?
              lost     ID  not read any more
              changed  ID  text: changed at its source
                       What do traders say of pools?
            """
                .formatted(first, second, first));
  }

  @Test
  void hasAllTextsWhereTheEarlierRunIsKept() throws IOException {
    String third = runs.without("wallets").run("--keepRuns=1");

    assertThat(diff().out())
        .contains("from " + second + " to " + third, "What do traders say of wallets?")
        .doesNotContain("the history alone is left");
    assertThat(diff("--from=" + first).out())
        .contains("from " + first + " to " + third, "2 lost", "the history alone is left");
    assertThat(diff("--from=" + runs.output() + "/.runs/" + second).out())
        .contains("from " + second + " to " + third, "What do traders say of wallets?");
  }

  @Test
  void isJsonForPrograms() throws IOException {
    JsonNode diff = new ObjectMapper().readTree(diff("--json").out());

    assertThat(diff.get("added").asInt()).isEqualTo(1);
    assertThat(diff.get("texts_of_earlier").asText()).contains("history alone");
    List<String> changes = new ArrayList<>();
    diff.at("/indicators/0/changes")
        .forEach(
            change ->
                changes.add(
                    change.get("kind").asText()
                        + (change.get("earlier_id").isNull() ? "" : ", another id")
                        + (change.get("question").isNull() ? ", no text" : "")));
    assertThat(changes).containsExactly("added", "lost, no text", "changed, another id");
  }

  @Test
  void failsABuildOnWhatItIsToldTo() {
    assertThat(diff("--failOn=lost,changed").exitCode()).isEqualTo(1);
    assertThat(diff("--failOn=lost").exitCode()).isEqualTo(1);
    assertThat(diff("--failOn=gone").exitCode()).isEqualTo(1);
    assertThat(diff("--failOn=added", "--failOn=changed").exitCode()).isEqualTo(1);
    assertThat(diff("--failOn=lost,changed", "--from=" + runs.output()).exitCode()).isZero();
    assertThat(diff("--failOn=worse").err())
        .contains("--failOn=worse: allowed are added, gone, lost and changed");
  }

  @Test
  void saysWhatThereIsNotToCompareWith() throws IOException {
    assertThat(diff("--from=nowhere").err()).contains("--from=nowhere: no run there");
    GrowingRuns alone =
        GrowingRuns.into(temporary.resolve("alone"), temporary).with("wallets", "Some fail.");
    alone.run();
    CommandLineCall call = CommandLineCall.of("diff", alone.output());
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("the run has none before it");
  }

  private CommandLineCall diff(String... more) {
    List<String> arguments = new ArrayList<>(List.of("diff", runs.output()));
    arguments.addAll(List.of(more));
    return CommandLineCall.of(arguments.toArray(String[]::new));
  }
}
