package io.github.indicatorrefinery.io.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** The bytes of a row's values: for each a tag, then its content; the row ends with its bytes. */
final class RowBytes {
  private static final byte NULL = 0;
  private static final byte TEXT = 1;
  private static final byte INTEGER = 2;
  private static final byte REAL = 3;

  private RowBytes() {}

  static byte[] encode(Object[] row) {
    byte[][] texts = new byte[row.length][];
    int size = 0;
    for (int i = 0; i < row.length; i++) {
      if (row[i] instanceof String text) {
        texts[i] = text.getBytes(StandardCharsets.UTF_8);
        size = Math.addExact(size, texts[i].length);
      }
      size = Math.addExact(size, 1 + Long.BYTES);
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    for (int i = 0; i < row.length; i++) {
      put(row[i], texts[i], bytes);
    }
    byte[] encoded = new byte[bytes.position()];
    bytes.flip().get(encoded);
    return encoded;
  }

  private static void put(Object value, byte[] text, ByteBuffer bytes) {
    if (value == null) {
      bytes.put(NULL);
    } else if (text != null) {
      bytes.put(TEXT).putInt(text.length).put(text);
    } else if (value instanceof Double number) {
      bytes.put(REAL).putDouble(number);
    } else if (value instanceof Boolean flag) {
      bytes.put(INTEGER).putLong(flag ? 1 : 0);
    } else {
      bytes.put(INTEGER).putLong(((Number) value).longValue());
    }
  }

  /** Sets the values of a row as the parameters of a statement. */
  static void bind(byte[] row, PreparedStatement statement) throws SQLException {
    ByteBuffer bytes = ByteBuffer.wrap(row);
    for (int parameter = 1; bytes.hasRemaining(); parameter++) {
      byte tag = bytes.get();
      switch (tag) {
        case NULL -> statement.setNull(parameter, Types.NULL);
        case TEXT -> statement.setString(parameter, text(row, bytes));
        case INTEGER -> statement.setLong(parameter, bytes.getLong());
        case REAL -> statement.setDouble(parameter, bytes.getDouble());
        default -> throw new IllegalStateException("tag " + tag + " in a staged row");
      }
    }
  }

  private static String text(byte[] row, ByteBuffer bytes) {
    int length = bytes.getInt();
    String text = new String(row, bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return text;
  }
}
