package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Quality;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * A quality with all its metrics and facts as one text, to the last bit: what {@link RecordCoder}
 * makes of it, in Base64. Only the program that wrote it reads it, which the {@link QualityKey}
 * beside it sees to.
 */
public final class QualityText {
  private static final RecordCoder<Quality> CODER = RecordCoder.of(Quality.class);

  private QualityText() {}

  public static String of(Quality quality) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CODER.encode(quality, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /**
   * Reads a text back.
   *
   * @throws IOException where it is none of a quality
   */
  public static Quality read(String text) throws IOException {
    try {
      return CODER.decode(new ByteArrayInputStream(Base64.getDecoder().decode(text)));
    } catch (RuntimeException e) {
      throw new IOException("no quality: " + e.getMessage(), e);
    }
  }
}
