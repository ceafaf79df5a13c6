package io.github.indicatorrefinery.io.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.Sample;
import io.github.indicatorrefinery.io.files.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteShardsTest {
  @TempDir private Path temporary;

  @Test
  void writesAFileForEveryShardThatHoldsSomething() {
    Pipeline pipeline = Sample.pipeline();
    PCollection<WrittenFile> written =
        Sample.shards(pipeline, "Shards", List.of(Sample.named("a"), Sample.named("b")), List.of())
            .apply(writeNames(2));
    PAssert.that(written)
        .containsInAnyOrder(new WrittenFile("names/n-00000-of-00002.txt", 2, Sha256.of("ab")));
    pipeline.run().waitUntilFinish();

    assertThat(temporary.resolve("names/n-00000-of-00002.txt")).hasContent("ab");
    assertThat(temporary.resolve("names/n-00001-of-00002.txt")).doesNotExist();
  }

  @Test
  void failsOnANumberBeyondTheShards() {
    Pipeline pipeline = Sample.pipeline();
    Sample.shards(pipeline, "Shards", List.of(), List.of()).apply(writeNames(1));
    assertThatThrownBy(() -> pipeline.run().waitUntilFinish()).hasMessageContaining("shard 1 of 1");
  }

  private WriteShards<KV<Integer, List<Sample>>, KV<Integer, List<Sample>>> writeNames(int shards) {
    return WriteShards.to(
        shard -> shard,
        temporary.toString(),
        List.of(
            new ShardFile<>(
                ShardPart.whole(), "names/n", shards, ".txt", WriteShardsTest::writeNames)));
  }

  private static void writeNames(List<Sample> samples, OutputStream out) throws IOException {
    for (Sample sample : samples) {
      out.write(sample.name().getBytes(UTF_8));
    }
  }
}
