package io.github.indicatorrefinery.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.Sample;
import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTableTest {
  @TempDir private Path temporary;

  @Test
  void givesBackEveryRowInItsOrder() throws IOException {
    List<Sample> rows = new ArrayList<>();
    rows.add(Sample.full(Sample.HOSTILE));
    rows.add(Sample.named(""));
    rows.add(new Sample("empty list", 0L, 0, -0.5, false, List.of()));
    IntStream.range(0, 30_000)
        .forEach(i -> rows.add(new Sample("n" + i, null, i, 87.5, true, List.of("t" + i % 9))));

    List<Object[]> read = read(write(rows), Sample.LAYOUT.schema());

    assertThat(read).hasSameSizeAs(rows);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i)).isEqualTo(Sample.LAYOUT.row(rows.get(i)));
    }
  }

  @Test
  void givesTheWantedColumnsInTheWantedOrder() throws IOException {
    Path file = write(List.of(Sample.full("a")));

    assertThat(
            read(
                file,
                RowSchema.of(
                    Column.nullable("tags", ColumnType.TEXT_LIST),
                    Column.required("name", ColumnType.TEXT))))
        .containsExactly(new Object[] {List.of("a", Sample.HOSTILE), "a"});
  }

  @Test
  void aShardWithoutRowsHasNone() throws IOException {
    assertThat(read(write(List.of()), Sample.LAYOUT.schema())).isEmpty();
  }

  @Test
  void saysWhichColumnIsNotThere() throws IOException {
    Path file = write(List.of(Sample.full("a")));

    assertThatThrownBy(() -> read(file, RowSchema.of(Column.required("size", ColumnType.INT64))))
        .hasMessage("the Parquet file has no column \"size\" of type INT64");
    assertThatThrownBy(() -> read(file, RowSchema.of(Column.required("name", ColumnType.INT64))))
        .hasMessage("the Parquet file has no column \"name\" of type INT64");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 11, 12, 500})
  void refusesAFileThatWasCutOff(int length) throws IOException {
    Path file = write(List.of(Sample.full("a")));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }

    assertThatThrownBy(() -> read(file, Sample.LAYOUT.schema()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Parquet file");
  }

  @Test
  void oneChangedByteGivesAnErrorOrOtherRowsAndNoOtherException() throws IOException {
    Path file = write(IntStream.range(0, 40).mapToObj(i -> Sample.full("n" + i)).toList());
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i += 7) {
      whole[i] ^= 0x10;
      Files.write(file, whole);
      try {
        read(file, Sample.LAYOUT.schema());
      } catch (IOException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
      whole[i] ^= 0x10;
    }
  }

  static List<Object[]> read(Path file, RowSchema wanted) throws IOException {
    List<Object[]> rows = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file)) {
      new ParquetTable(channel).read(wanted, rows::add);
    }
    return rows;
  }

  private Path write(List<Sample> samples) throws IOException {
    Path file = temporary.resolve("file.parquet");
    try (OutputStream out = Files.newOutputStream(file);
        ParquetRows rows = new ParquetRows(out, Sample.LAYOUT.schema())) {
      for (Sample sample : samples) {
        rows.add(Sample.LAYOUT.row(sample));
      }
    }
    return file;
  }
}
