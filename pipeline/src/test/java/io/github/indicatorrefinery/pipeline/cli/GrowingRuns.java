package io.github.indicatorrefinery.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.run.RunMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs into one folder, each over one structured file of a few pairs that was changed since.
 *
 * @param output a path, or a location of another file system
 * @param input where the file is
 * @param pairs the answers by their questions
 */
public record GrowingRuns(String output, Path input, Map<String, String> pairs) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs into {@code output}, with no pair yet. */
  public static GrowingRuns into(Object output, Path folder) {
    return new GrowingRuns(
        output.toString(), folder.resolve("custody.json"), new LinkedHashMap<>());
  }

  /** Adds a pair on something, or gives it another answer. */
  public GrowingRuns with(String thing, String answer) {
    pairs.put("What do traders say of %s?".formatted(thing), answer);
    return this;
  }

  /** Takes a pair out; those behind it keep their numbers. */
  public GrowingRuns without(String thing) {
    pairs.put("What do traders say of %s?".formatted(thing), "");
    return this;
  }

  /** A run over what there is now; its id. */
  public String run(String... more) throws IOException {
    CommandLineCall call = call(more);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return RunMark.in(output).orElseThrow().runId();
  }

  /** The same, whatever comes of it. */
  public CommandLineCall call(String... more) throws IOException {
    List<Map<String, Object>> all = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, String> pair : pairs.entrySet()) {
      number++;
      if (!pair.getValue().isEmpty()) {
        all.add(
            Map.of("pair_number", number, "question", pair.getKey(), "answer", pair.getValue()));
      }
    }
    Files.writeString(
        input,
        JSON.writeValueAsString(
            Map.of("research_topic", "Custody", "total_pairs", all.size(), "qa_pairs", all)));
    List<String> arguments = new ArrayList<>(List.of("--structured=" + input, "--embed=none"));
    arguments.addAll(List.of(more));
    if (arguments.stream().noneMatch(argument -> argument.startsWith("--maxShrink"))) {
      arguments.add("--maxShrink=1");
    }
    return CommandLineCall.run(output, arguments);
  }

  /** The lines of the history. */
  public List<JsonNode> history() throws IOException {
    CommandLineCall call = CommandLineCall.of("history", output, "--json");
    assertThat(call.exitCode()).as(call.err()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    JSON.readTree(call.out()).get("history").forEach(lines::add);
    return lines;
  }

  /** Fails unless the run in place is whole. */
  public void verify() {
    CommandLineCall call = CommandLineCall.of("verify", output);
    assertThat(call.exitCode()).as(call.out() + call.err()).isZero();
  }
}
