package io.github.indicatorrefinery.io.sqlite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The bytes of a row's values: for each a tag, then its content; the row ends with its bytes. */
final class RowBytes {
  private static final byte NULL = 0;
  private static final byte TEXT = 1;
  private static final byte INTEGER = 2;
  private static final byte REAL = 3;
  private static final byte BLOB = 4;

  private RowBytes() {}

  static byte[] encode(Object[] row) {
    byte[][] contents = new byte[row.length][];
    int size = 0;
    for (int i = 0; i < row.length; i++) {
      contents[i] = content(row[i]);
      size = Math.addExact(size, size(row[i], contents[i]));
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    for (int i = 0; i < row.length; i++) {
      put(row[i], contents[i], bytes);
    }
    return bytes.array();
  }

  private static int size(Object value, byte @Nullable [] content) {
    if (content != null) {
      return Math.addExact(1 + Integer.BYTES, content.length);
    }
    return value == null ? 1 : 1 + Long.BYTES;
  }

  private static byte @Nullable [] content(Object value) {
    if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return value instanceof float[] vector ? littleEndian(vector) : null;
  }

  /** Four bytes a component, as other programs read vectors from SQLite. */
  private static byte[] littleEndian(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * vector.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  private static void put(Object value, byte @Nullable [] content, ByteBuffer bytes) {
    if (value == null) {
      bytes.put(NULL);
    } else if (content != null) {
      bytes.put(value instanceof String ? TEXT : BLOB).putInt(content.length).put(content);
    } else if (value instanceof Double number) {
      bytes.put(REAL).putDouble(number);
    } else if (value instanceof Boolean flag) {
      bytes.put(INTEGER).putLong(flag ? 1 : 0);
    } else {
      bytes.put(INTEGER).putLong(((Number) value).longValue());
    }
  }

  /**
   * Sets the values of a row as the parameters of {@link TableLoad#insertSql}: a text as its bytes,
   * which the driver would only make again of a string.
   */
  static void bind(byte[] row, PreparedStatement statement) throws SQLException {
    ByteBuffer bytes = ByteBuffer.wrap(row);
    for (int parameter = 1; bytes.hasRemaining(); parameter++) {
      byte tag = bytes.get();
      switch (tag) {
        case NULL -> statement.setNull(parameter, Types.NULL);
        case INTEGER -> statement.setLong(parameter, bytes.getLong());
        case TEXT, BLOB -> statement.setBytes(parameter, content(bytes));
        case REAL -> statement.setDouble(parameter, bytes.getDouble());
        default -> throw new IllegalStateException("tag " + tag + " in a staged row");
      }
    }
  }

  private static byte[] content(ByteBuffer bytes) {
    byte[] content = new byte[bytes.getInt()];
    bytes.get(content);
    return content;
  }
}
