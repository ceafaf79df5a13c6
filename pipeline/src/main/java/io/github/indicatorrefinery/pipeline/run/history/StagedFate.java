package io.github.indicatorrefinery.pipeline.run.history;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A fate that waits in a file of the run folder until all shards are there.
 *
 * @param createdAt when the source says the pair was made, as written there; it is asked for how
 *     long the research took, and not kept
 */
public record StagedFate(PairFate fate, @Nullable String createdAt) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

  public StagedFate {
    requireNonNull(fate, "fate");
  }

  /** Writes those of one shard. */
  public static void stage(int shard, List<StagedFate> fates, RunFolder folder) throws IOException {
    folder.stage(
        HistoryFiles.staged(shard),
        out -> {
          SequenceWriter lines = JSON.writer().withRootValueSeparator("\n").writeValues(out);
          lines.writeAll(fates);
          lines.flush();
        });
  }

  /** Hands out those of one shard, one at a time. */
  public static void read(int shard, RunFolder folder, Consumer<StagedFate> taker)
      throws IOException {
    try (InputStream in = folder.read(HistoryFiles.staged(shard));
        MappingIterator<StagedFate> fates = JSON.readerFor(StagedFate.class).readValues(in)) {
      while (fates.hasNextValue()) {
        taker.accept(fates.nextValue());
      }
    }
  }
}
