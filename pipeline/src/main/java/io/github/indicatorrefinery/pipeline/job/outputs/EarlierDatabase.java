package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.sqlite.ReadOnlyDatabase;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.embed.EarlierEmbeddings;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;

/**
 * The embeddings in the database of an earlier run, on any file system. It is opened by each worker
 * when it first needs one.
 */
public final class EarlierDatabase implements EarlierEmbeddings {
  private static final long serialVersionUID = 1;

  private static final String SAME_MODEL =
      """
      SELECT count(*) FROM project_info
       WHERE (key, value) IN (VALUES ('embedding_model', ?), ('embedding_version', ?),
                                     ('embedding_dimensions', ?))
      """;
  private static final String VECTOR =
      "SELECT vector FROM embeddings WHERE pair_id = ? AND question = ?";

  private final String folder;
  private transient Connection database;

  private EarlierDatabase(String folder) {
    this.folder = folder;
  }

  /** What the run in {@code folder} left. */
  public static EarlierEmbeddings in(String folder) {
    return new EarlierDatabase(folder);
  }

  @Override
  public Map<String, Embedding> of(List<Candidate> candidates) {
    try {
      if (database == null) {
        database = open();
      }
      return isOfSameModel() ? find(candidates) : Map.of();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read " + folder + "/refinery.db: " + e, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOfSameModel() throws SQLException {
    EmbeddingModel model = EmbeddingModel.MINI_LM;
    try (PreparedStatement count = database.prepareStatement(SAME_MODEL)) {
      count.setString(1, model.name());
      count.setString(2, model.version());
      count.setString(3, String.valueOf(model.dimensions()));
      try (ResultSet rows = count.executeQuery()) {
        return rows.next() && rows.getInt(1) == 3;
      }
    }
  }

  private Map<String, Embedding> find(List<Candidate> candidates) throws SQLException {
    Map<String, Embedding> found = new HashMap<>();
    try (PreparedStatement vector = database.prepareStatement(VECTOR)) {
      for (Candidate candidate : candidates) {
        vector.setString(1, candidate.pairId());
        vector.setString(2, candidate.question());
        try (ResultSet rows = vector.executeQuery()) {
          if (rows.next()) {
            found.put(candidate.pairId(), embedding(rows.getBytes(1)));
          }
        }
      }
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

  private Connection open() throws SQLException, IOException {
    String file = folder + "/" + ProductionDatabase.PATH;
    Path local = Location.isLocal(file) ? Location.local(file) : copied(file);
    return ReadOnlyDatabase.open(local);
  }

  private static Path copied(String file) throws IOException {
    Path copy = Files.createTempFile("refinery", ".db");
    copy.toFile().deleteOnExit();
    try (InputStream in =
        Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(file, false)))) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }
}
