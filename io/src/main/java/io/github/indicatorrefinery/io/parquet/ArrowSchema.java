package io.github.indicatorrefinery.io.parquet;

import com.google.flatbuffers.FlatBufferBuilder;
import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowSchema;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.List;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/**
 * A row's columns in the words of Arrow. Parquet cannot say that all lists of a column are of one
 * size; programs built on Arrow take it from a copy of their own schema in the footer, as Arrow's
 * writers leave it: a Schema message of the <a
 * href="https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format">IPC
 * format</a> in Base64.
 */
final class ArrowSchema {
  static final String FOOTER_KEY = "ARROW:schema";

  private static final int CONTINUATION = 0xFFFFFFFF;
  private static final int ALIGNMENT_BYTES = 8;
  private static final int NONE = 0;

  private final FlatBufferBuilder buffer = new FlatBufferBuilder();

  private ArrowSchema() {}

  /** The value of the footer's key. */
  static String of(RowSchema schema) {
    return Base64.getEncoder().encodeToString(encapsulated(new ArrowSchema().message(schema)));
  }

  private static byte[] encapsulated(byte[] message) {
    int padded = message.length + Math.floorMod(-message.length, ALIGNMENT_BYTES);
    return ByteBuffer.allocate(2 * Integer.BYTES + padded)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(CONTINUATION)
        .putInt(padded)
        .put(message)
        .array();
  }

  private byte[] message(RowSchema schema) {
    int[] columns = schema.columns().stream().mapToInt(this::field).toArray();
    int fields = Schema.createFieldsVector(buffer, columns);
    int header = Schema.createSchema(buffer, Endianness.Little, fields, NONE, NONE);
    Message.finishMessageBuffer(
        buffer,
        Message.createMessage(buffer, MetadataVersion.V5, MessageHeader.Schema, header, 0L, NONE));
    return buffer.sizedByteArray();
  }

  private int field(Column column) {
    return switch (column.type()) {
      case TEXT -> field(column, Type.Utf8, text());
      case INT64 -> field(column, Type.Int, Int.createInt(buffer, Long.SIZE, true));
      case INT32 -> field(column, Type.Int, Int.createInt(buffer, Integer.SIZE, true));
      case DOUBLE -> field(column, Type.FloatingPoint, floating(Precision.DOUBLE));
      case BOOLEAN -> field(column, Type.Bool, bool());
      case TEXT_LIST -> field(column, Type.List, list(), element(Type.Utf8, text()));
      case VECTOR -> vector(column, element(Type.FloatingPoint, floating(Precision.SINGLE)));
    };
  }

  private int vector(Column column, int element) {
    return column.vectorSize() > 0
        ? field(
            column,
            Type.FixedSizeList,
            FixedSizeList.createFixedSizeList(buffer, column.vectorSize()),
            element)
        : field(column, Type.List, list(), element);
  }

  private int element(byte kind, int type) {
    return field(ParquetSchema.ELEMENT, false, kind, type);
  }

  private int field(Column column, byte kind, int type, int... children) {
    return field(column.name(), column.nullable(), kind, type, children);
  }

  private int field(String name, boolean nullable, byte kind, int type, int... children) {
    return Field.createField(
        buffer,
        buffer.createString(name),
        nullable,
        kind,
        type,
        NONE,
        Field.createChildrenVector(buffer, children),
        NONE);
  }

  private int floating(short precision) {
    return FloatingPoint.createFloatingPoint(buffer, precision);
  }

  private int text() {
    Utf8.startUtf8(buffer);
    return Utf8.endUtf8(buffer);
  }

  private int bool() {
    Bool.startBool(buffer);
    return Bool.endBool(buffer);
  }

  private int list() {
    List.startList(buffer);
    return List.endList(buffer);
  }
}
