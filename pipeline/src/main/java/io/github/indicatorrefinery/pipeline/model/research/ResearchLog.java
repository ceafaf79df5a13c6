package io.github.indicatorrefinery.pipeline.model.research;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.io.model.TokenBooks;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * All that became of a research, in a file to which lines of JSON are added and none is changed:
 * what it is about, what each question brought, and what of the budget was reserved and spent. A
 * line is on the disk before the call that adds it returns; a last line that a kill cut off is
 * taken away when the file is opened next.
 *
 * <p>What was reserved and never settled may have been charged, and counts as spent.
 *
 * <p>One process has it open at a time. Safe for concurrent use in it: it is written without
 * channels, which the interruption of a thread would close.
 */
final class ResearchLog implements TokenBooks, AutoCloseable {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ABOUT = "research";
  private static final String BEGAN = "began";
  private static final String RESERVED = "reserved";
  private static final String SETTLED = "settled";
  private static final String OUTCOME = "outcome";

  /** Null in a log that is only looked at, as the next. */
  private final @Nullable RandomAccessFile file;

  private final @Nullable ResearchLock lock;

  private final Map<String, TaskOutcome> outcomes = new HashMap<>();
  private @Nullable String questions;
  private int format = FORMAT;
  private long spent;
  private long reserved;
  private Duration took = Duration.ZERO;
  private @Nullable Instant began;
  private @Nullable Instant last;

  /** Why it cannot be written any more; null where it can. */
  private @Nullable IOException brokenBy;

  private ResearchLog(@Nullable RandomAccessFile file, @Nullable ResearchLock lock) {
    this.file = file;
    this.lock = lock;
  }

  private record About(String kind, int format, String questions) {}

  private record Began(String kind, String time) {}

  private record Tokens(String kind, long reservation, long tokens) {}

  private record Line(String kind, TaskOutcome outcome) {}

  /**
   * Opens the log, a new one where there is none.
   *
   * @param questions the digest of what is asked
   * @throws IOException also where it is of other questions, or another process has it
   */
  static ResearchLog open(Path path, String questions) throws IOException {
    ResearchLock lock = ResearchLock.take(path.toAbsolutePath().getParent());
    ResearchLog log = null;
    try {
      log = new ResearchLog(new RandomAccessFile(path.toFile(), "rw"), lock);
      log.file.setLength(log.readAll(path));
      log.file.seek(log.file.length());
      log.begin(path, questions);
      return log;
    } catch (IOException | UncheckedIOException e) {
      try (lock) {
        if (log != null) {
          log.file.close();
        }
      }
      throw e;
    }
  }

  /** The digest of what an existing log is about; empty where there is none yet. */
  static Optional<String> questions(Path path) throws IOException {
    return Optional.ofNullable(look(path).questions);
  }

  /** The ids of what need not be asked again by these rules, by an existing log or none. */
  static Set<String> settled(Path path, ResearchRules rules) throws IOException {
    return look(path).outcomes.values().stream()
        .filter(outcome -> outcome.isDoneWith(rules))
        .map(TaskOutcome::id)
        .collect(Collectors.toSet());
  }

  /** What was spent or may have been, by an existing log or none. */
  static long spent(Path path) throws IOException {
    ResearchLog log = look(path);
    log.settle(log.reserved, log.reserved);
    return log.spent;
  }

  /** What a log tells, without taking it. */
  private static ResearchLog look(Path path) throws IOException {
    ResearchLog log = new ResearchLog(null, null);
    if (Files.exists(path)) {
      log.readAll(path);
    }
    return log;
  }

  private void begin(Path path, String asked) throws IOException {
    if (questions == null) {
      questions = asked;
      add(new About(ABOUT, FORMAT, asked), true);
    } else if (!questions.equals(asked)) {
      throw new IOException(path + " is of other questions");
    }
    long lost = reserved;
    if (lost > 0) {
      settled(lost, lost);
    }
    Instant now = Instant.now();
    add(new Began(BEGAN, now.toString()), true);
    began(now);
  }

  /**
   * Reads all whole lines, and tells where the last of them ends.
   *
   * @throws IOException also where the log is of a version that tells the same in another way
   */
  private long readAll(Path path) throws IOException {
    long end = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          read(line.toString(StandardCharsets.UTF_8));
          end += line.size() + 1L;
          line.reset();
        } else {
          line.write(next);
        }
      }
    }
    if (format != FORMAT) {
      throw new IOException(path + " is no log of research of this version");
    }
    return end;
  }

  private void read(String line) {
    try {
      JsonNode entry = JSON.readTree(line);
      switch (entry.path("kind").asText()) {
        case ABOUT -> {
          format = entry.path("format").asInt();
          questions = entry.path("questions").asText();
        }
        case BEGAN -> began(Instant.parse(entry.path("time").asText()));
        case RESERVED -> reserved += entry.path("reservation").asLong();
        case SETTLED -> settle(entry.path("reservation").asLong(), entry.path("tokens").asLong());
        case OUTCOME -> keep(outcome(entry.path("outcome")));
        default -> {
          // A later version may tell more.
        }
      }
    } catch (JsonProcessingException | DateTimeParseException | IllegalArgumentException e) {
      // Such a line tells nothing: what it may have told is asked again.
    }
  }

  private void began(Instant time) {
    if (began != null && last != null) {
      took = took.plus(Duration.between(began, last));
    }
    began = time;
    last = time;
  }

  private void settle(long reservation, long tokens) {
    reserved -= reservation;
    spent = tokens > Long.MAX_VALUE - spent ? Long.MAX_VALUE : spent + tokens;
  }

  private static TaskOutcome outcome(JsonNode told) {
    return new TaskOutcome(
        told.path("id").asText(),
        told.path("model").asText(),
        told.path("answer").isTextual() ? told.path("answer").asText() : null,
        told.path("reason").isTextual() ? told.path("reason").asText() : null,
        told.path("message").asText(),
        told.path("is_settled").asBoolean(),
        told.path("tokens").asLong(),
        told.path("max_answer_tokens").asInt(),
        told.path("time").asText());
  }

  private void keep(TaskOutcome outcome) {
    last = Instant.parse(outcome.time());
    outcomes.put(outcome.id(), outcome);
  }

  /** Adds what became of a question, in place of what became of it before. */
  synchronized void add(TaskOutcome outcome) {
    add(new Line(OUTCOME, outcome), true);
    keep(outcome);
  }

  @Override
  public synchronized void reserved(long tokens) {
    add(new Tokens(RESERVED, tokens, 0), true);
    reserved += tokens;
  }

  /** It may get lost: then all that was reserved counts as spent. */
  @Override
  public synchronized void settled(long reservation, long tokens) {
    add(new Tokens(SETTLED, reservation, tokens), false);
    settle(reservation, tokens);
  }

  private synchronized void add(Object line, boolean isSafe) {
    try {
      checkWhole();
      file.write((AsciiJson.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
      if (isSafe) {
        file.getFD().sync();
      }
    } catch (IOException e) {
      brokenBy = e;
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes sure that all that it was told is in it.
   *
   * @throws IOException the first that kept it from being written
   */
  synchronized void checkWhole() throws IOException {
    if (brokenBy != null) {
      throw brokenBy;
    }
  }

  /** What became of a question last; empty where nothing is known. */
  synchronized Optional<TaskOutcome> outcome(String id) {
    return Optional.ofNullable(outcomes.get(id));
  }

  /** Tokens that were spent, or may have been. */
  synchronized long spent() {
    return spent;
  }

  /** How long research took until its last outcome, all calls together. */
  synchronized Duration took() {
    return began == null || last == null ? took : took.plus(Duration.between(began, last));
  }

  @Override
  public synchronized void close() throws IOException {
    try (lock) {
      file.close();
    }
  }
}
