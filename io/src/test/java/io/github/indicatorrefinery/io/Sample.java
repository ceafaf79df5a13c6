package io.github.indicatorrefinery.io;

import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.BigEndianIntegerCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** A value with a field of each type, and texts that have broken writers before. */
public record Sample(
    String name, Long count, Integer rank, Double score, Boolean good, List<String> tags)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public static final String HOSTILE =
      "'\" \\ \u0000 \u0007 \n\r\t \u007F \u0085 \u2028\u2029 \uFEFF \uFFFF \uD83D\uDE80 \u05D0 %s; --";

  /** All but the list, which SQLite has not. */
  public static final RowLayout<Sample> FLAT_LAYOUT =
      RowLayout.<Sample>builder()
          .required("name", ColumnType.TEXT, "any text", Sample::name)
          .nullable("count", ColumnType.INT64, "how many", Sample::count)
          .nullable("rank", ColumnType.INT32, "of all", Sample::rank)
          .nullable("score", ColumnType.DOUBLE, "any number", Sample::score)
          .nullable("good", ColumnType.BOOLEAN, "whether it is", Sample::good)
          .build();

  public static final RowLayout<Sample> LAYOUT =
      RowLayout.<Sample>builder()
          .all(FLAT_LAYOUT, sample -> sample)
          .nullable("tags", ColumnType.TEXT_LIST, "any texts", Sample::tags)
          .build();

  public static Sample named(String name) {
    return new Sample(name, null, null, null, null, null);
  }

  public static Sample full(String name) {
    return new Sample(name, Long.MIN_VALUE, -7, 0.1, true, List.of("a", HOSTILE));
  }

  public static Pipeline pipeline() {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false);
  }

  /** The shards in their order, numbered from 0. */
  @SafeVarargs
  public static PCollection<KV<Integer, List<Sample>>> shards(
      Pipeline pipeline, String label, List<Sample>... shards) {
    List<KV<Integer, List<Sample>>> numbered = new ArrayList<>();
    for (List<Sample> shard : shards) {
      numbered.add(KV.of(numbered.size(), shard));
    }
    return pipeline.apply(
        label,
        Create.of(numbered)
            .withCoder(
                KvCoder.of(
                    BigEndianIntegerCoder.of(), ListCoder.of(SerializableCoder.of(Sample.class)))));
  }

  /** Writes the shards in their order, numbered from 0, each by itself. */
  @SafeVarargs
  public static List<WrittenFile> write(
      ShardWriter<KV<Integer, List<Sample>>> writer, Path folder, List<Sample>... shards)
      throws IOException {
    List<WrittenFile> written = new ArrayList<>();
    for (int i = 0; i < shards.length; i++) {
      written.addAll(writer.write(KV.of(i, shards[i]), new RunFolder(folder.toString())));
    }
    return written;
  }
}
