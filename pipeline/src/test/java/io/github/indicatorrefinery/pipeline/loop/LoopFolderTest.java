package io.github.indicatorrefinery.pipeline.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopFolderTest {
  @TempDir private Path temporary;

  @Test
  void tellsWhatTheLoopBeganWith() throws IOException {
    LoopFolder folder = new LoopFolder(temporary.resolve("out.loop"));
    RefinedInputs inputs =
        new RefinedInputs(Map.of("input", List.of("raw")), Map.of("shards", List.of("2")));
    assertThat(folder.inputs()).isEmpty();

    folder.begin(inputs);

    assertThat(folder.inputs()).contains(inputs);
    assertThat(folder.isFree()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"format_version\":1}",
        "{\"format_version\":2,\"inputs\":{\"globs\":{},\"options\":{}}}"
      })
  void whatIsNoLoopOfThisVersionIsRefused(String text) throws IOException {
    Files.writeString(temporary.resolve("loop.json"), text);

    assertThatThrownBy(() -> new LoopFolder(temporary).inputs())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("tells of no loop of this version");
  }
}
