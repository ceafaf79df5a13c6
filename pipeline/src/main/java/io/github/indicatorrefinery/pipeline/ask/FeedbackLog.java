package io.github.indicatorrefinery.pipeline.ask;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.json.AsciiJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Keeps what readers hold of answers in a file, a line of JSON each, put behind what is there. Safe
 * for concurrent use.
 */
public final class FeedbackLog {
  /** The name of the file in its folder. */
  public static final String FILE = "feedback.jsonl";

  private final Path file;

  /** The log in a folder, which is made with the first line. */
  public FeedbackLog(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /**
   * What a reader holds of an answer.
   *
   * @param useful thumbs up or down
   * @param pairId the pair that it is about; null for the answer as a whole
   * @param comment a word to it; null for none
   */
  public record Feedback(
      String question, boolean useful, @Nullable String pairId, @Nullable String comment) {
    public Feedback {
      requireNonNull(question, "question");
    }
  }

  private record Line(
      String time,
      String runId,
      String question,
      boolean useful,
      @Nullable String pairId,
      @Nullable String comment) {}

  /**
   * Adds what a reader said.
   *
   * @param runId the run that answered
   */
  public synchronized void add(Feedback said, String runId, Instant time) throws IOException {
    Line line =
        new Line(
            time.toString(), runId, said.question(), said.useful(), said.pairId(), said.comment());
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, AsciiJson.line(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
