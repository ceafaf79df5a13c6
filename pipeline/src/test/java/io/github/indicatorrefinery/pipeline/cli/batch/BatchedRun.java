package io.github.indicatorrefinery.pipeline.cli.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.pipeline.cli.look.ExplainedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A finished run whose pairs a model is asked about.
 *
 * @param run its output folder
 * @param asked where requests go
 * @param edited where replies are read back to
 */
record BatchedRun(Path run, Path asked, Path edited) {
  /** One of the four kept pairs of the run, as are the next. */
  static final String A = "a1000000000000000000000000000000";

  static final String E1 = "eeeeee01000000000000000000000000";
  static final String E2 = "eeeeee02000000000000000000000000";
  static final String E3 = "eeeeee03000000000000000000000000";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The rows of {@code explain/rows.sql} as a run. */
  static BatchedRun write(Path folder) throws IOException, SQLException {
    Path run = ExplainedRun.write(folder.resolve("out"), "").folder();
    return at(run, folder);
  }

  static BatchedRun at(Path run, Path folder) {
    return new BatchedRun(run, folder.resolve("asked"), folder.resolve("edited"));
  }

  CommandLineCall exportPairs(String... options) {
    return call("export", List.of("--output=" + asked), options);
  }

  CommandLineCall importReplies(String... options) {
    return call(
        "import",
        List.of("--manifest=" + asked.resolve("manifest.json"), "--output=" + edited),
        options);
  }

  private CommandLineCall call(String command, List<String> usual, String... options) {
    List<String> arguments = new ArrayList<>(List.of("batch", command, "--run=" + run));
    for (String option : usual) {
      String name = option.substring(0, option.indexOf('=') + 1);
      if (List.of(options).stream().noneMatch(given -> given.startsWith(name))) {
        arguments.add(option);
      }
    }
    arguments.addAll(List.of(options));
    return CommandLineCall.of(arguments.toArray(String[]::new));
  }

  /** All lines of requests, file by file. */
  List<String> requests() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : new RunUnderTest(asked).files("requests")) {
      lines.addAll(Files.readAllLines(file));
    }
    return lines;
  }

  /** The line that the API gives for a reply. */
  static String line(String key, String reply) {
    return line(key, reply, "STOP");
  }

  static String line(String key, String reply, String finishReason) {
    ObjectNode line = JSON.createObjectNode().put("key", key);
    ObjectNode response = line.putObject("response");
    ObjectNode candidate = response.putArray("candidates").addObject();
    candidate.putObject("content").putArray("parts").addObject().put("text", reply);
    candidate.put("finishReason", finishReason);
    response
        .putObject("usageMetadata")
        .put("promptTokenCount", 100)
        .put("candidatesTokenCount", 10);
    response.put("modelVersion", "gemini-2.5-flash-001").put("responseId", "id of " + key);
    return line.toString();
  }

  /** A reply without a fault. */
  static String reply(String question, String answer) {
    ObjectNode reply = JSON.createObjectNode().put("question", question).put("answer", answer);
    reply
        .putObject("scores")
        .put("accuracy", 4)
        .put("completeness", 3)
        .put("clarity", 5)
        .put("relevance", 5)
        .put("usefulness", 2);
    reply.putArray("duplicate_of");
    reply.putArray("tags").add("rsi");
    return reply.toString();
  }
}
