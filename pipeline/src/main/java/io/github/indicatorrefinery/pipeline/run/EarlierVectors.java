package io.github.indicatorrefinery.pipeline.run;

import static java.util.stream.Collectors.toMap;

import io.github.indicatorrefinery.transforms.embed.EarlierEmbeddings;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Optional;

/** The vectors that an earlier run gave its questions; see {@link EarlierRun}. */
public final class EarlierVectors implements EarlierEmbeddings {
  private static final long serialVersionUID = 1;

  private final EarlierRun run;

  private EarlierVectors(EarlierRun run) {
    this.run = run;
  }

  /** What the run in {@code folder} left. */
  public static EarlierEmbeddings in(String folder) {
    return new EarlierVectors(new EarlierRun(folder, RunTables.EMBEDDINGS, "vector"));
  }

  /** All vectors of a finished run, by pair. */
  public static Map<String, Embedding> all(FinishedRun run) throws IOException {
    return run
        .database()
        .all(
            "SELECT pair_id, vector FROM embeddings",
            row -> Map.entry(row.getString(1), row.getBytes(2)))
        .stream()
        .collect(toMap(Map.Entry::getKey, one -> embedding(one.getValue())));
  }

  @Override
  public Optional<Embedding> of(String pairId, String key) {
    return run.find(pairId, key, row -> row.getBytes(1))
        .filter(vector -> vector.length == EmbeddingModel.MINI_LM.dimensions() * Float.BYTES)
        .map(EarlierVectors::embedding);
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
    run.close();
  }
}
