package io.github.indicatorrefinery.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {
  @BeforeAll
  static void registerFileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @ParameterizedTest
  @CsvSource({
    "out, out",
    "/a/b c, /a/b c",
    "file:///a/b, /a/b",
    "file:/a/b, /a/b",
    "FILE:///a, /a",
    "a:b, a:b",
    "./s3:/x, ./s3:/x",
    "'', ''"
  })
  void aPathOfThisMachineIsOne(String location, String path) {
    assertThat(Location.isLocal(location)).isTrue();
    assertThat(Location.local(location)).isEqualTo(Path.of(path));
    assertThat(Location.mistake(location)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mem://bucket/out", "mem:/x"})
  void aLocationOfARegisteredFileSystemIsTaken(String location) {
    assertThat(Location.isLocal(location)).isFalse();
    assertThat(Location.mistake(location)).isEmpty();
  }

  @Test
  void anUnknownFileSystemIsToldWithThoseThereAre() {
    assertThat(Location.isLocal("xyz://bucket/out")).isFalse();
    assertThat(Location.mistake("xyz://bucket/out"))
        .hasValueSatisfying(
            mistake -> assertThat(mistake).startsWith("no such file system; allowed are file://"));
  }
}
