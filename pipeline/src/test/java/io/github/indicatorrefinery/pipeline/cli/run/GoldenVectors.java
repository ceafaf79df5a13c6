package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The vectors of questions by pair id. They are compared by direction, since their last bits are
 * the processor's. A file of them has a line for each: the pair id, a tab, and the numbers as
 * signed bytes in Base64, the greatest as 127. That leaves the direction as it is to a cosine of
 * .99995.
 */
record GoldenVectors(Map<String, List<Float>> byPair) {
  private static final double MIN_COSINE = .9999;

  /** The table {@code embeddings}. */
  static GoldenVectors inDatabase(RunUnderTest run) throws SQLException {
    Map<String, List<Float>> vectors = new TreeMap<>();
    for (List<Object> row : run.query("SELECT pair_id, vector FROM embeddings")) {
      ByteBuffer bytes = ByteBuffer.wrap((byte[]) row.get(1)).order(ByteOrder.LITTLE_ENDIAN);
      List<Float> vector = new ArrayList<>();
      while (bytes.hasRemaining()) {
        vector.add(bytes.getFloat());
      }
      vectors.put(row.get(0).toString(), vector);
    }
    return new GoldenVectors(vectors);
  }

  /** The column {@code embedding} of the dataset. */
  static GoldenVectors inDataset(RunUnderTest run) throws IOException {
    Map<String, List<Float>> vectors = new TreeMap<>();
    for (Map<String, Object> row : run.dataset()) {
      if (row.get("embedding") instanceof List<?> numbers) {
        vectors.put(
            row.get("pair_id").toString(), numbers.stream().map(Float.class::cast).toList());
      }
    }
    return new GoldenVectors(vectors);
  }

  /** The vectors of a file; none where there is no file. */
  static GoldenVectors read(Path file) throws IOException {
    Map<String, List<Float>> vectors = new TreeMap<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      int tab = line.indexOf('\t');
      List<Float> vector = new ArrayList<>();
      for (byte number : Base64.getDecoder().decode(line.substring(tab + 1))) {
        vector.add((float) number);
      }
      vectors.put(line.substring(0, tab), vector);
    }
    return new GoldenVectors(vectors);
  }

  /** The text of a file. */
  String written() {
    return byPair.entrySet().stream()
        .map(pair -> pair.getKey() + "\t" + inBytes(pair.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  /** Fails unless these are vectors for the same pairs, each of the same size and direction. */
  void assertPointAs(GoldenVectors wanted) {
    assertThat(byPair.keySet()).isEqualTo(wanted.byPair.keySet());
    byPair.forEach(
        (pair, vector) -> {
          List<Float> stored = wanted.byPair.get(pair);
          assertThat(vector).as("vector of %s", pair).hasSameSizeAs(stored);
          assertThat(dot(vector, stored) / Math.sqrt(dot(vector, vector) * dot(stored, stored)))
              .as("cosine of the vector of %s and the stored one", pair)
              .isGreaterThanOrEqualTo(MIN_COSINE);
        });
  }

  private static double dot(List<Float> one, List<Float> other) {
    double sum = 0;
    for (int i = 0; i < one.size(); i++) {
      sum += (double) one.get(i) * other.get(i);
    }
    return sum;
  }

  private static String inBytes(List<Float> vector) {
    double greatest = vector.stream().mapToDouble(Math::abs).max().orElseThrow();
    byte[] bytes = new byte[vector.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(vector.get(i) / greatest * Byte.MAX_VALUE);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
