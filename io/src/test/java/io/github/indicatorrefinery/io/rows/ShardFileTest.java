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
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardFileTest {
  @TempDir private Path temporary;

  @Test
  void writesAFileForEveryShardThatHoldsSomething() throws IOException {
    assertThat(
            Sample.write(
                names(2), temporary, List.of(Sample.named("a"), Sample.named("b")), List.of()))
        .containsExactly(new WrittenFile("names/n-00000-of-00002.txt", 2, Sha256.of("ab")));

    assertThat(temporary.resolve("names/n-00000-of-00002.txt")).hasContent("ab");
    assertThat(temporary.resolve("names/n-00001-of-00002.txt")).doesNotExist();
  }

  @Test
  void failsOnANumberBeyondTheShards() {
    assertThatThrownBy(() -> Sample.write(names(1), temporary, List.of(), List.of()))
        .hasMessageContaining("shard 1 of 1");
  }

  private static ShardFile<KV<Integer, List<Sample>>, Sample> names(int shards) {
    return new ShardFile<>(ShardPart.whole(), "names/n", shards, ".txt", ShardFileTest::writeNames);
  }

  private static void writeNames(List<Sample> samples, OutputStream out) throws IOException {
    for (Sample sample : samples) {
      out.write(sample.name().getBytes(UTF_8));
    }
  }
}
