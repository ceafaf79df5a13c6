package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.io.json.AsciiJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Keeps what was asked in a file, a line of JSON a question, each put behind what is there. Safe
 * for concurrent use.
 */
public final class AskedLog {
  static final String FILE = "asked.jsonl";

  private final Path file;

  /** The log in a folder, which is made with the first line. */
  public AskedLog(Path folder) {
    this.file = folder.resolve(FILE);
  }

  private record Line(
      String time,
      String question,
      String band,
      @Nullable String reason,
      @Nullable Double distance,
      List<String> unknownWords,
      @Nullable String nearestIndicator,
      List<String> hits,
      long millis) {}

  /**
   * Adds a question.
   *
   * @param millis that the answer took
   */
  public synchronized void add(Asked asked, Instant time, long millis) throws IOException {
    Line line =
        new Line(
            time.toString(),
            asked.question(),
            asked.gate().band().label(),
            asked.gate().reason() == null ? null : asked.gate().reason().label(),
            AsciiJson.rounded(asked.gate().distance()),
            asked.gate().unknownWords(),
            asked.citations().stream().findFirst().map(Citation::indicator).orElse(null),
            asked.citations().stream().map(Citation::pairId).toList(),
            millis);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, AsciiJson.line(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
