package io.github.indicatorrefinery.io.parquet;

import static io.github.indicatorrefinery.io.rows.Column.nullable;
import static io.github.indicatorrefinery.io.rows.Column.required;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
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

    assertThat(ArrowColumns.of(ArrowSchema.of(schema)))
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
    assertThat(file.arrowColumns())
        .containsExactly("vector: FixedSizeList[3]<element: SINGLE not null> not null");
    Group vector = file.rows().get(0).getGroup("vector", 0);
    assertThat(IntStream.range(0, 3))
        .extracting(i -> vector.getGroup("list", i).getFloat("element", 0))
        .containsExactly(1f, -0.5f, 0f);
  }
}
