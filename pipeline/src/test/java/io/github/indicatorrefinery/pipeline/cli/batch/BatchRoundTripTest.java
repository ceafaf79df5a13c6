package io.github.indicatorrefinery.pipeline.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred pairs of a run go out, and what is said of them comes back. */
class BatchRoundTripTest {
  private static final int PAIRS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path temporary;

  @Test
  void whatAnEditorSaysOfAHundredPairsComesBack() throws IOException {
    Path run = temporary.resolve("out");
    CommandLineCall refined =
        CommandLineCall.run(run, List.of("--structured=" + structured(), "--embed=none"));
    assertThat(refined.exitCode()).as(refined.err()).isZero();
    BatchedRun batch = BatchedRun.at(run, temporary);
    assertThat(batch.exportPairs().out()).startsWith(PAIRS + " requests");

    Map<String, String> said = new HashMap<>();
    List<String> replies = new ArrayList<>();
    for (String request : batch.requests()) {
      JsonNode line = JSON.readTree(request);
      String prompt = line.at("/request/contents/0/parts/0/text").textValue();
      JsonNode pair = JSON.readTree(prompt.substring(prompt.lastIndexOf("\n{") + 1));
      String key = line.get("key").textValue();
      said.put(key, pair.get("answer").textValue() + " Edited.");
      replies.add(
          BatchedRun.line(key, BatchedRun.reply(pair.get("question").textValue(), said.get(key))));
    }
    Path results = Files.write(temporary.resolve("results.jsonl"), replies);
    CommandLineCall imported = batch.importReplies("--results=" + results);

    assertThat(imported.out())
        .startsWith(
            "lines read: 100 = 100 imported + 0 failed\nrequests without a line: 0 of 100\n");
    Map<String, String> questions = new HashMap<>();
    new RunUnderTest(run)
        .dataset()
        .forEach(row -> questions.put((String) row.get("pair_id"), (String) row.get("question")));
    assertThat(new RunUnderTest(batch.edited()).rows("refined"))
        .hasSize(PAIRS)
        .allSatisfy(
            row -> {
              String id = (String) row.get("pair_id");
              assertThat(row).containsEntry("question", questions.get(id));
              assertThat(row).containsEntry("answer", said.get(id));
            });
  }

  private Path structured() throws IOException {
    ObjectNode document = JSON.createObjectNode().put("research_topic", "RSI");
    ArrayNode pairs = document.putArray("qa_pairs");
    for (int i = 1; i <= PAIRS; i++) {
      pairs
          .addObject()
          .put("pair_number", i)
          .put("question", "What does an RSI of " + i + " say of Bitcoin?")
          .put("answer", "An RSI of %d says:\n1. %d is \"%d\" \u20ac.".formatted(i, i, i))
          .put("topic", "RSI");
    }
    return Files.writeString(temporary.resolve("rsi.json"), document.toString());
  }
}
