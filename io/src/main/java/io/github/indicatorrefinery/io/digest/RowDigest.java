package io.github.indicatorrefinery.io.digest;

import io.github.indicatorrefinery.io.files.Sha256;
import io.github.indicatorrefinery.io.rows.Field;
import io.github.indicatorrefinery.io.rows.RowLayout;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The digest line of a row: its key, a space, and the SHA-256 of its canonical form.
 *
 * <p>The canonical form is one column after the other, each as {@code <number of bytes>:<UTF-8>,};
 * a missing value is {@code -,}. A list is the same form around the forms of its elements. A number
 * is written as Java and Python print it ({@code 87.5}, {@code 90.0}, {@code 12}).
 */
public final class RowDigest<T> implements Serializable {
  private static final long serialVersionUID = 1;

  /** Of the digested columns alone, the key first. */
  private final RowLayout<T> layout;

  /**
   * Digests some columns of rows in this layout.
   *
   * @param names the columns that the digest covers, the key first; the key is unique and has no
   *     line feed
   */
  public RowDigest(RowLayout<T> layout, List<String> names) {
    this.layout = new RowLayout<>(names.stream().map(name -> field(layout, name)).toList());
  }

  private static <T> Field<T> field(RowLayout<T> layout, String name) {
    return layout.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + name));
  }

  /** The digest lines of some rows, with line feeds between them. */
  public String lines(List<T> values) {
    return String.join("\n", values.stream().map(this::line).toList());
  }

  String line(T value) {
    Object[] row = layout.row(value);
    MessageDigest sha256 = Sha256.begin();
    for (Object content : row) {
      update(sha256, content);
    }
    return row[0] + " " + Sha256.end(sha256);
  }

  private static void update(MessageDigest sha256, Object value) {
    if (value == null) {
      sha256.update(ascii("-,"));
    } else if (value instanceof List<?> list) {
      ByteArrayOutputStream elements = new ByteArrayOutputStream();
      for (Object element : list) {
        byte[] utf8 = element.toString().getBytes(StandardCharsets.UTF_8);
        elements.writeBytes(ascii(utf8.length + ":"));
        elements.writeBytes(utf8);
        elements.write(',');
      }
      updateText(sha256, elements.toByteArray());
    } else {
      updateText(sha256, value.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void updateText(MessageDigest sha256, byte[] utf8) {
    sha256.update(ascii(utf8.length + ":"));
    sha256.update(utf8);
    sha256.update((byte) ',');
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
