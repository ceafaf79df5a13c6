package io.github.indicatorrefinery.io.search;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What an index says of itself, {@code index.json}.
 *
 * @param formatVersion {@link #FORMAT} where this program wrote it
 * @param count of the entries
 * @param vectors what made the vectors; null where there are none
 * @param cells in how many the vectors are parted; 0 where they are not
 * @param analyzer what made words of the texts
 * @param dataSha256 the digest of the data that the index was built of
 */
public record IndexDescription(
    int formatVersion,
    int count,
    @Nullable Vectors vectors,
    int cells,
    String analyzer,
    String dataSha256) {
  /** The format that this program writes and reads. */
  public static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * What made the vectors; only those of one model can be compared.
   *
   * @param distance the measure that their distances are of
   * @param gate what such distances mean to whoever asks, kept as it came; null for none
   */
  public record Vectors(
      String model,
      String version,
      int dimensions,
      String distance,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode gate)
      implements Serializable {
    private static final long serialVersionUID = 1;

    public Vectors {
      requireNonNull(model, "model");
      requireNonNull(version, "version");
      requireNonNull(distance, "distance");
      if (dimensions < 1) {
        throw new IllegalArgumentException(dimensions + " dimensions");
      }
    }

    public Vectors(String model, String version, int dimensions, String distance) {
      this(model, version, dimensions, distance, null);
    }
  }

  public IndexDescription {
    requireNonNull(analyzer, "analyzer");
    requireNonNull(dataSha256, "data_sha256");
    if (count < 0) {
      throw new IllegalArgumentException("count " + count);
    }
    if (cells < 0 || cells > count || (cells > 0 && vectors == null)) {
      throw new IllegalArgumentException("%d cells of %d entries".formatted(cells, count));
    }
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values have a JSON form", e);
    }
  }

  static IndexDescription read(InputStream json) throws IOException {
    return JSON.readValue(json, IndexDescription.class);
  }
}
