package io.github.indicatorrefinery.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.Sample;
import io.github.indicatorrefinery.io.rows.ShardPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetShardsTest {
  @TempDir private Path temporary;

  @Test
  void everyTypeAndNullComeBack() throws IOException {
    write("run", List.of(Sample.full(Sample.HOSTILE), Sample.named("")));

    List<Group> rows = file("run", 0, 1).rows();
    assertThat(rows).hasSize(2);
    Group full = rows.get(0);
    assertThat(full.getString("name", 0)).isEqualTo(Sample.HOSTILE);
    assertThat(full.getLong("count", 0)).isEqualTo(Long.MIN_VALUE);
    assertThat(full.getInteger("rank", 0)).isEqualTo(-7);
    assertThat(full.getDouble("score", 0)).isEqualTo(0.1);
    assertThat(full.getBoolean("good", 0)).isTrue();
    assertThat(texts(full)).containsExactly("a", Sample.HOSTILE);
    Group empty = rows.get(1);
    assertThat(empty.getString("name", 0)).isEmpty();
    assertThat(IntStream.range(1, 6).map(empty::getFieldRepetitionCount)).containsOnly(0);
  }

  @Test
  void anEmptyListIsNotNull() throws IOException {
    write("run", List.of(new Sample("n", null, null, null, null, List.of())));

    Group row = file("run", 0, 1).rows().get(0);
    assertThat(row.getFieldRepetitionCount("tags")).isEqualTo(1);
    assertThat(texts(row)).isEmpty();
  }

  @Test
  void theSchemaIsWhatOtherReadersKnow() throws IOException {
    write("run", List.of(), List.of(Sample.named("x")));

    String schema =
        """
        message row {
          required binary name (STRING);
          optional int64 count;
          optional int32 rank;
          optional double score;
          optional boolean good;
          optional group tags (LIST) {
            repeated group list {
              required binary element (STRING);
            }
          }
        }
        """;
    assertThat(file("run", 1, 2).footer().getFileMetaData().getSchema()).hasToString(schema);
    assertThat(file("run", 1, 2).rows()).hasSize(1);
    assertThat(temporary.resolve("run/data/train-00000-of-00002.parquet")).doesNotExist();
  }

  @Test
  void columnsAreZstdWithShortStatistics() throws IOException {
    write("run", List.of(Sample.named("b".repeat(1_000_000)), Sample.named("a")));

    BlockMetaData block = file("run", 0, 1).footer().getBlocks().get(0);
    assertThat(block.getColumns())
        .extracting(ColumnChunkMetaData::getCodec)
        .containsOnly(CompressionCodecName.ZSTD);
    ColumnChunkMetaData name = block.getColumns().get(0);
    assertThat(name.getStatistics().minAsString()).isEqualTo("a");
    assertThat(name.getStatistics().maxAsString()).hasSize(64).startsWith("bbb");
  }

  @Test
  void aWrongTypeFailsTheRunAndNamesTheColumn() {
    Sample unnamed = new Sample(null, null, null, null, null, null);
    assertThatThrownBy(() -> write("run", List.of(unnamed)))
        .hasMessageContaining("column \"name\": got null");
  }

  @SafeVarargs
  private void write(String run, List<Sample>... shards) throws IOException {
    Sample.write(
        ParquetShards.of(ShardPart.whole(), "data/train", shards.length, Sample.LAYOUT),
        temporary.resolve(run),
        shards);
  }

  private ParquetFile file(String run, int shard, int shards) {
    String name = "%s/data/train-%05d-of-%05d.parquet".formatted(run, shard, shards);
    return new ParquetFile(temporary.resolve(name));
  }

  private static List<String> texts(Group row) {
    Group tags = row.getGroup("tags", 0);
    return IntStream.range(0, tags.getFieldRepetitionCount("list"))
        .mapToObj(i -> tags.getGroup("list", i).getString("element", 0))
        .toList();
  }
}
