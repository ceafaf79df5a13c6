package io.github.indicatorrefinery.pipeline.model.batch.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPair;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPairs;
import io.github.indicatorrefinery.pipeline.model.batch.reply.ModelReply;
import io.github.indicatorrefinery.pipeline.model.batch.reply.RefinedPair;
import io.github.indicatorrefinery.pipeline.model.batch.reply.ReplyJson;
import io.github.indicatorrefinery.pipeline.model.batch.reply.ReplyParser;
import io.github.indicatorrefinery.pipeline.model.batch.reply.UnusableLineException;
import io.github.indicatorrefinery.pipeline.model.batch.result.FailedLine.Place;
import io.github.indicatorrefinery.transforms.parse.input.Decompression;
import io.github.indicatorrefinery.transforms.parse.input.RawInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.beam.sdk.io.FileSystems;

/**
 * Reads result files, packed or not, one after the other: every line is a refinement or a failed
 * line. Of several good lines of one key the first stands. Not safe for concurrent use.
 */
final class ResultReader {
  private static final String BROKEN_COMPRESSION = "broken_compression";

  private final BatchManifest manifest;
  private final BatchPairs pairs;
  private final LongConsumer progress;
  private final Set<String> answered = new HashSet<>();
  private final Set<String> imported = new HashSet<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private long read;
  private ImportRecord.Usage usage = new ImportRecord.Usage(0, 0, 0);

  /**
   * Prepares a reader.
   *
   * @param progress is told how many lines were read so far
   */
  ResultReader(BatchManifest manifest, BatchPairs pairs, LongConsumer progress) {
    this.manifest = manifest;
    this.pairs = pairs;
    this.progress = progress;
  }

  /** What the lines say of the file at {@code path}, the {@code index}th. */
  ImportedFile read(int index, String path) throws IOException {
    List<Refinement> refinements = new ArrayList<>();
    List<FailedLine> failures = new ArrayList<>();
    try (InputStream file =
        Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(path, false)))) {
      RawInput raw = new RawInput(file);
      readLines(path, raw, refinements, failures);
      raw.drain();
      return new ImportedFile(
          index,
          new ImportRecord.ResultFile(path, raw.bytes(), raw.sha256()),
          refinements,
          failures);
    }
  }

  private void readLines(
      String path, RawInput raw, List<Refinement> refinements, List<FailedLine> failures)
      throws IOException {
    long linesRead = 0;
    try (InputStream plain = Decompression.of(raw).open(raw)) {
      ResultLines lines = new ResultLines(plain);
      try {
        for (ResultLine line = lines.next(); line != null; line = lines.next()) {
          take(line, new Place(path, line.number()), refinements, failures);
          progress.accept(++read);
        }
      } finally {
        linesRead = lines.number();
      }
    } catch (IOException e) {
      if (raw.isBroken()) {
        throw e;
      }
      raw.drain();
      failures.add(broken(new Place(path, linesRead + 1), e, raw.bytes()));
      progress.accept(++read);
    }
  }

  /** The line at which packed data broke; those before it count. */
  private FailedLine broken(Place place, IOException e, long fileBytes) {
    reasons.merge(BROKEN_COMPRESSION, 1L, Long::sum);
    String message = e.getClass().getSimpleName() + ": " + e.getMessage();
    return new FailedLine(place, BROKEN_COMPRESSION, message, null, "", fileBytes);
  }

  /** The books of all files so far. */
  ImportRecord.Books books() {
    long failed = reasons.values().stream().mapToLong(Long::longValue).sum();
    return new ImportRecord.Books(
        read,
        imported.size(),
        failed,
        manifest.requests(),
        manifest.requests() - answered.size(),
        reasons);
  }

  /** The pairs of the manifest of which no line was imported so far. */
  Set<String> unrefined() {
    Set<String> left = new HashSet<>(manifest.pairSha256().keySet());
    left.removeAll(imported);
    return left;
  }

  /** The tokens that the replies so far took. */
  ImportRecord.Usage usage() {
    return usage;
  }

  private void take(
      ResultLine line, Place place, List<Refinement> refinements, List<FailedLine> failures) {
    String key = null;
    try {
      if (line.isTooLong()) {
        throw new UnusableLineException(
            "line_too_long", "more than %d bytes".formatted(ResultLine.MAX_BYTES));
      }
      JsonNode json = ReplyJson.parse(line.text());
      key = json.path("key").asText(null);
      usage = usage.plus(json.path("response").path("usageMetadata"));
      refinements.add(refinement(key, json, place));
      imported.add(key);
    } catch (UnusableLineException e) {
      reasons.merge(e.reason(), 1L, Long::sum);
      failures.add(
          new FailedLine(place, e.reason(), e.getMessage(), key, line.text(), line.bytes()));
    }
  }

  private Refinement refinement(String key, JsonNode json, Place place)
      throws UnusableLineException {
    if (key == null) {
      throw new UnusableLineException("no_key", "the line has no key");
    }
    String asked = manifest.pairSha256().get(key);
    if (asked == null) {
      throw new UnusableLineException("unknown_key", "the manifest has no such request");
    }
    answered.add(key);
    if (imported.contains(key)) {
      throw new UnusableLineException("repeated_key", "an earlier line was imported");
    }
    checkUnchanged(key, asked);
    ModelReply reply = ModelReply.of(json);
    RefinedPair refined = ReplyParser.parse(reply.text(), key, pairs::isKept);
    return new Refinement(key, refined, asked, reply.source(), place);
  }

  private void checkUnchanged(String key, String asked) throws UnusableLineException {
    BatchPair pair =
        pairs
            .find(key)
            .orElseThrow(
                () -> new UnusableLineException("pair_gone", "the run keeps no such pair"));
    if (!pair.sha256().equals(asked)) {
      throw new UnusableLineException(
          "pair_changed", "the pair says something else than when it was exported");
    }
  }
}
