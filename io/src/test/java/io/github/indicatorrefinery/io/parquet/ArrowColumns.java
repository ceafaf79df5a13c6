package io.github.indicatorrefinery.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;

/** Reads the copy of an Arrow schema that stands in a Parquet footer. */
final class ArrowColumns {
  private ArrowColumns() {}

  /**
   * The columns of an encapsulated message in Base64, each in one line, such as {@code vector:
   * FixedSizeList[384]<element: SINGLE not null> not null}.
   */
  static List<String> of(String encoded) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes.getInt()).isEqualTo(-1);
    assertThat(bytes.getInt()).isEqualTo(bytes.remaining()).matches(size -> size % 8 == 0);
    Message message = Message.getRootAsMessage(bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
    assertThat(message.headerType()).isEqualTo(MessageHeader.Schema);
    Schema schema = (Schema) message.header(new Schema());
    return IntStream.range(0, schema.fieldsLength())
        .mapToObj(i -> described(schema.fields(i)))
        .toList();
  }

  private static String described(Field field) {
    StringBuilder line = new StringBuilder(field.name()).append(": ").append(type(field));
    for (int i = 0; i < field.childrenLength(); i++) {
      line.append('<').append(described(field.children(i))).append('>');
    }
    return line.append(field.nullable() ? "" : " not null").toString();
  }

  private static String type(Field field) {
    String name = Type.name(field.typeType());
    return switch (field.typeType()) {
      case Type.Int -> name + ((Int) field.type(new Int())).bitWidth();
      case Type.FloatingPoint ->
          Precision.name(((FloatingPoint) field.type(new FloatingPoint())).precision());
      case Type.FixedSizeList ->
          "%s[%d]".formatted(name, ((FixedSizeList) field.type(new FixedSizeList())).listSize());
      default -> name;
    };
  }
}
