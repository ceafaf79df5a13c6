package io.github.indicatorrefinery.pipeline.model.batch;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest.RequestFile;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest.Tokens;
import io.github.indicatorrefinery.transforms.text.TokenCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Writes the requests about some pairs, in their order, to files of a bounded size, one of which is
 * held in memory. For one use.
 */
public final class BatchExport {
  /**
   * A job that fails, or has not ended after 48 hours, gives nothing back, so that one file is what
   * one loses at once. 32 MiB are some 5,800 requests.
   */
  public static final int DEFAULT_MAX_FILE_MIB = 32;

  /** The API takes 2 GB; but a file, and the results of one, are held in memory as a whole. */
  public static final int MOST_FILE_MIB = 128;

  private final BatchPairs pairs;
  private final RunFolder folder;
  private final long maxFileBytes;
  private final IntConsumer progress;
  private final Map<String, String> pairSha256 = new TreeMap<>();
  private byte @Nullable [] waiting;
  private long inputTokens;
  private long outputTokens;

  /**
   * Prepares an export.
   *
   * @param folder receives the files
   * @param progress is told how many requests there are so far
   */
  public BatchExport(BatchPairs pairs, RunFolder folder, long maxFileBytes, IntConsumer progress) {
    this.pairs = pairs;
    this.folder = folder;
    this.maxFileBytes = maxFileBytes;
    this.progress = progress;
  }

  /** The run whose pairs are asked about, and the model that is to be asked. */
  public record Subject(String runId, String dataSha256, String model) {}

  /** Writes the requests about all of {@code ids}, and the manifest. */
  public BatchManifest write(Subject subject, List<String> ids) throws IOException {
    List<RequestFile> files = new ArrayList<>();
    Iterator<String> left = ids.iterator();
    while (waiting != null || left.hasNext()) {
      files.add(writeFile("requests/requests-%05d.jsonl".formatted(files.size()), left));
    }
    BatchManifest manifest =
        new BatchManifest(
            subject.runId(),
            subject.dataSha256(),
            subject.model(),
            new BatchManifest.Prompt(EditorPrompt.VERSION, EditorPrompt.sha256()),
            pairSha256.size(),
            new Tokens(TokenCount.encoding(), inputTokens, outputTokens),
            files,
            EditorPrompt.responseSchema(),
            pairSha256);
    folder.write(BatchManifest.FILE, out -> out.write(manifest.toJson()));
    return manifest;
  }

  private RequestFile writeFile(String path, Iterator<String> left) throws IOException {
    List<byte[]> lines = nextFile(left);
    WrittenFile file =
        folder.write(
            path,
            out -> {
              for (byte[] line : lines) {
                out.write(line);
              }
            });
    return new RequestFile(path, lines.size(), file.bytes(), file.sha256());
  }

  /** At least one line, and no more than go into a file. */
  private List<byte[]> nextFile(Iterator<String> left) {
    List<byte[]> lines = new ArrayList<>();
    long bytes = 0;
    while (waiting != null || left.hasNext()) {
      byte[] line = waiting != null ? waiting : line(left.next());
      waiting = null;
      if (!lines.isEmpty() && bytes + line.length > maxFileBytes) {
        waiting = line;
        return lines;
      }
      lines.add(line);
      bytes += line.length;
    }
    return lines;
  }

  private byte[] line(String id) {
    BatchPair pair =
        pairs.find(id).orElseThrow(() -> new IllegalStateException("no kept pair " + id));
    String prompt = EditorPrompt.about(pair);
    inputTokens += TokenCount.of(prompt);
    outputTokens += TokenCount.of(pair.question()) + TokenCount.of(pair.answer());
    pairSha256.put(id, pair.sha256());
    progress.accept(pairSha256.size());
    return BatchRequest.line(id, prompt);
  }
}
