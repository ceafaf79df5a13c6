package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.parse.RealData;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportParserRealDataTest {
  private static CollectedRecords export;

  @BeforeAll
  static void readExport() {
    RealData.assumePresent();
    export = CollectedRecords.ofFile(SourceKind.EXPORT, RealData.export());
  }

  @Test
  void readsTheWholeExport() {
    assertThat(export.pairs).hasSize(17_656);
    assertThat(export.researches).hasSize(180);
    assertThat(export.researches.stream().mapToInt(Research::foundPairs).sum()).isEqualTo(17_656);
    assertThat(export.failures).isEmpty();
    assertThat(export.pairs).extracting(SourcePair::topic).doesNotContain("");
    assertThat(export.pairs.stream().map(pair -> pair.origin().sessionId()).distinct())
        .hasSize(180);
  }

  @Test
  void readsEveryPairBeforeACut() throws IOException {
    byte[] cut = new byte[300_000];
    try (InputStream in = Files.newInputStream(RealData.export())) {
      assertThat(in.readNBytes(cut, 0, cut.length)).isEqualTo(cut.length);
    }

    CollectedRecords read =
        CollectedRecords.ofFile(SourceKind.EXPORT, "cut.gz", new ByteArrayInputStream(cut));

    assertThat(read.questions())
        .isEqualTo(export.questions().subList(0, read.pairs.size()))
        .hasSize(327);
    assertThat(read.reasons()).containsExactly("broken_compression");
  }

  @Test
  void readsTheStructuredFiles() {
    List<CollectedRecords> files =
        RealData.files("structured").stream()
            .map(path -> CollectedRecords.ofFile(SourceKind.STRUCTURED, path))
            .toList();

    assertThat(files.stream().mapToInt(records -> records.pairs.size()).sum()).isEqualTo(502);
    assertThat(files).allSatisfy(records -> assertThat(records.failures).isEmpty());
    assertThat(files)
        .allSatisfy(
            records ->
                assertThat(records.researches)
                    .singleElement()
                    .satisfies(
                        research ->
                            assertThat(research.declaredPairs()).isEqualTo(research.foundPairs())));
  }
}
