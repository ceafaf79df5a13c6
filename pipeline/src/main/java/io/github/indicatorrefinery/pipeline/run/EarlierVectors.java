package io.github.indicatorrefinery.pipeline.run;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.embed.EarlierEmbeddings;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The vectors that an earlier run gave its questions, on any file system. The run is opened by each
 * worker when it first needs one.
 */
public final class EarlierVectors implements EarlierEmbeddings {
  private static final long serialVersionUID = 1;

  private static final String SAME_MODEL =
      """
      SELECT count(*) FROM project_info
       WHERE (key, value) IN (VALUES ('embedding_model', ?1), ('embedding_version', ?2),
                                     ('embedding_dimensions', ?3))
      """;
  private static final int MODEL_KEYS = 3;
  private static final String VECTOR =
      "SELECT vector FROM embeddings WHERE pair_id = ?1 AND question = ?2";

  private final String folder;
  private transient @Nullable FinishedRun run;

  private EarlierVectors(String folder) {
    this.folder = folder;
  }

  /** What the run in {@code folder} left. */
  public static EarlierEmbeddings in(String folder) {
    return new EarlierVectors(folder);
  }

  @Override
  public Map<String, Embedding> of(List<Candidate> candidates) {
    try {
      if (run == null) {
        run = FinishedRun.open(folder);
      }
      RunDatabase database = run.database();
      return isOfSameModel(database) ? find(candidates, database) : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfSameModel(RunDatabase database) {
    EmbeddingModel model = EmbeddingModel.MINI_LM;
    return database
        .first(
            SAME_MODEL,
            row -> row.getInt(1) == MODEL_KEYS,
            model.name(),
            model.version(),
            String.valueOf(model.dimensions()))
        .orElse(false);
  }

  private static Map<String, Embedding> find(List<Candidate> candidates, RunDatabase database) {
    Map<String, Embedding> found = new HashMap<>();
    for (Candidate candidate : candidates) {
      database
          .first(VECTOR, row -> row.getBytes(1), candidate.pairId(), candidate.question())
          .ifPresent(vector -> found.put(candidate.pairId(), embedding(vector)));
    }
    return found;
  }

  private static Embedding embedding(byte[] littleEndian) {
    FloatBuffer stored =
        ByteBuffer.wrap(littleEndian).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] components = new float[stored.remaining()];
    stored.get(components);
    return Embedding.ofStored(components);
  }

  @Override
  public void close() throws IOException {
    if (run != null) {
      run.close();
      run = null;
    }
  }
}
