package io.github.indicatorrefinery.pipeline.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.run.explain.database.PairName;
import io.github.indicatorrefinery.transforms.ruling.Ruling;
import io.github.indicatorrefinery.transforms.ruling.RulingsFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The log of a server, read: a JSON object a line with {@code question}, {@code useful}, and where
 * it is about one pair {@code pair_id} and perhaps {@code comment}. Not safe for concurrent use.
 */
public final class FeedbackReading {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHO = "readers";

  private final SortedMap<String, PairVotes> pairs = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private int lines;

  private FeedbackReading() {}

  /**
   * Reads the {@link FeedbackLog} in a folder.
   *
   * @throws java.nio.file.NoSuchFileException where there is none
   */
  public static FeedbackReading in(Path folder) throws IOException {
    FeedbackReading reading = new FeedbackReading();
    try (BufferedReader log = LogLines.open(folder.resolve(FeedbackLog.FILE))) {
      int number = 0;
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        number++;
        if (!line.isBlank()) {
          reading.add(line, number);
        }
      }
    }
    return reading;
  }

  private void add(String line, int number) {
    lines++;
    JsonNode said;
    try {
      said = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      mistake(number, "broken JSON");
      return;
    }
    Optional<String> pair = PairName.of(said.path("pair_id").asText("")).record();
    boolean isOfAnswer = said.path("pair_id").isNull() || said.path("pair_id").isMissingNode();
    if (!said.path("useful").isBoolean() || !(isOfAnswer || pair.isPresent())) {
      mistake(number, "no feedback");
    } else if (!isOfAnswer) {
      pairs
          .computeIfAbsent(pair.get(), unused -> new PairVotes())
          .add(
              said.path("useful").asBoolean(),
              said.path("comment").isTextual() ? said.path("comment").asText() : null,
              said.path("question").asText(""));
    }
  }

  private void mistake(int number, String what) {
    mistakes.add(
        "line %d: %s; allowed is {\"question\": …, \"useful\": true or false, \"pair_id\": 32 hexadecimal digits or null, \"comment\": …}"
            .formatted(number, what));
  }

  /** How many lines are not blank. */
  public int lines() {
    return lines;
  }

  /** How many pairs they speak of. */
  public int pairs() {
    return pairs.size();
  }

  /** What could not be understood, with the lines. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  /** The rows of a file of decisions, by pair; the header is the first. */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    rows.add(String.join("\t", RulingsFile.FIELDS));
    pairs.forEach(
        (id, votes) -> {
          if (votes.areAgainst()) {
            rows.add(
                String.join("\t", Ruling.Action.EXCLUDE.label(), id, "", "", WHO, votes.why()));
          }
        });
    return rows;
  }
}
