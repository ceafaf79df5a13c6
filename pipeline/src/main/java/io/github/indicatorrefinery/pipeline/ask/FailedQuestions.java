package io.github.indicatorrefinery.pipeline.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.transforms.retrieve.GateBand;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions of an {@link AskedLog} that nothing answered, in the order in which they were
 * asked.
 *
 * @param unreadable lines that are none of such a log, as a line that was cut off is
 */
public record FailedQuestions(List<String> questions, int unreadable) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public FailedQuestions {
    questions = List.copyOf(questions);
  }

  /** Reads the log in a folder; none where there is no log yet. */
  public static FailedQuestions in(Path folder) throws IOException {
    Path log = folder.resolve(AskedLog.FILE);
    List<String> questions = new ArrayList<>();
    int unreadable = 0;
    if (Files.exists(log)) {
      try (BufferedReader reader = LogLines.open(log)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          JsonNode entry = entry(line);
          if (!entry.path("question").isTextual() || !entry.path("band").isTextual()) {
            unreadable++;
          } else if (entry.get("band").asText().equals(GateBand.REFUSED.label())) {
            questions.add(entry.get("question").asText());
          }
        }
      }
    }
    return new FailedQuestions(questions, unreadable);
  }

  private static JsonNode entry(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
