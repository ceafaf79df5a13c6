package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Quality;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A quality with all its metrics and facts as one text, to the last bit: what {@link RecordCoder}
 * makes of it, deflated, in Base64. Only the program that wrote it reads it, which the {@link
 * QualityKey} beside it sees to.
 *
 * <p>Of the full export a text has 810 characters before it is deflated, which is more than SQLite
 * keeps in a page of a table without row ids: the table took 29 MB.
 */
public final class QualityText {
  private static final RecordCoder<Quality> CODER = RecordCoder.of(Quality.class);

  private QualityText() {}

  public static String of(Quality quality) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In one piece: each that is put in costs a call of native code.
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (OutputStream deflated = new DeflaterOutputStream(bytes)) {
      CODER.encode(quality, plain);
      plain.writeTo(deflated);
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
    try (InputStream inflated =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
      return CODER.decode(new ByteArrayInputStream(inflated.readAllBytes()));
    } catch (RuntimeException e) {
      throw new IOException("no quality: " + e.getMessage(), e);
    }
  }
}
