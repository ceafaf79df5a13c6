package io.github.indicatorrefinery.io.parquet;

import static io.github.indicatorrefinery.io.rows.Column.nullable;
import static io.github.indicatorrefinery.io.rows.Column.required;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrowSchemaTest {
  @TempDir private Path temporary;

  @Test
  void everyColumnHasTheTypeThatParquetHas() {
    RowSchema schema =
        RowSchema.of(
            required("name", ColumnType.TEXT),
            nullable("count", ColumnType.INT64),
            required("rank", ColumnType.INT32),
            nullable("score", ColumnType.DOUBLE),
            required("good", ColumnType.BOOLEAN),
            nullable("tags", ColumnType.TEXT_LIST),
            nullable("any", ColumnType.VECTOR),
            Column.vector("vector", 384));

    assertThat(columns(ArrowSchema.of(schema)))
        .containsExactly(
            "name: Utf8 not null",
            "count: Int64",
            "rank: Int32 not null",
            "score: DOUBLE",
            "good: Bool not null",
            "tags: List<element: Utf8 not null>",
            "any: List<element: SINGLE not null>",
            "vector: FixedSizeList[384]<element: SINGLE not null> not null");
  }

  @Test
  void theFooterCarriesItAndTheVectorsComeBack() throws IOException {
    RowSchema schema = RowSchema.of(Column.vector("vector", 3));
    Path path = temporary.resolve("vectors.parquet");
    try (OutputStream out = Files.newOutputStream(path);
        ParquetRows rows = new ParquetRows(out, schema)) {
      rows.add(new Object[] {new float[] {1, -0.5f, 0}});
    }

    ParquetFile file = new ParquetFile(path);
    String carried =
        file.footer().getFileMetaData().getKeyValueMetaData().get(ArrowSchema.FOOTER_KEY);
    assertThat(columns(carried))
        .containsExactly("vector: FixedSizeList[3]<element: SINGLE not null> not null");
    Group vector = file.rows().get(0).getGroup("vector", 0);
    assertThat(IntStream.range(0, 3))
        .extracting(i -> vector.getGroup("list", i).getFloat("element", 0))
        .containsExactly(1f, -0.5f, 0f);
  }

  /** The columns of an encapsulated message, each in one line. */
  private static List<String> columns(String encoded) {
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
