package io.github.indicatorrefinery.pipeline.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.model.EarlierReplies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The judgements of an earlier run, read when the first is asked for: some 300 bytes each, where
 * each took a model some hundred tokens. Where the run cannot be read, none is known.
 */
public final class EarlierJudgements implements EarlierReplies {
  private static final long serialVersionUID = 1;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "SELECT prompt_sha256, score, rationale FROM judgements";

  private final String folder;
  private transient @Nullable Map<String, String> replies;

  private EarlierJudgements(String folder) {
    this.folder = folder;
  }

  /** What the run in {@code folder} left. */
  public static EarlierReplies in(String folder) {
    return new EarlierJudgements(folder);
  }

  @Override
  public synchronized Optional<String> find(String promptSha256) {
    if (replies == null) {
      replies = read();
    }
    return Optional.ofNullable(replies.get(promptSha256));
  }

  private Map<String, String> read() {
    Map<String, String> read = new HashMap<>();
    try (FinishedRun run = FinishedRun.open(folder)) {
      if (run.database().has(RunTables.JUDGEMENTS)) {
        run.database()
            .all(ALL, row -> Map.entry(row.getString("prompt_sha256"), reply(row)))
            .forEach(one -> read.put(one.getKey(), one.getValue()));
      }
      return read;
    } catch (IOException | UncheckedIOException e) {
      return Map.of();
    }
  }

  private static String reply(ResultSet row) throws SQLException {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("score", row.getDouble("score"));
    reply.put("rationale", row.getString("rationale"));
    try {
      return JSON.writeValueAsString(reply);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a number and a text have a JSON form", e);
    }
  }
}
