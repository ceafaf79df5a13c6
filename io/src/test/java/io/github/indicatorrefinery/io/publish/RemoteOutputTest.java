package io.github.indicatorrefinery.io.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import java.io.IOException;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteOutputTest {
  private static int folders;

  private final String folder = "mem://output/" + folders++;

  @BeforeAll
  static void registerFileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @Test
  void namesTheWorkingFolderAndCleansUp() throws IOException {
    try (OutputFolder held = OutputFolder.open(folder + "/", "7")) {
      assertThat(held.working()).isEqualTo(folder + "/.run-7");
      MemoryFileSystem.put(held.working() + "/data/part", new byte[1]);
    }
    assertThat(MemoryFileSystem.below(folder)).isEmpty();
  }

  @Test
  void refusesASecondRunUntilTheFirstEnds() throws IOException {
    try (OutputFolder held = OutputFolder.open(folder, "1")) {
      MemoryFileSystem.put(held.working() + "/data/part", new byte[1]);
      assertThatThrownBy(() -> OutputFolder.open(folder, "2"))
          .isInstanceOf(OutputFolder.BusyException.class);
      assertThat(MemoryFileSystem.below(folder))
          .containsOnlyKeys("/.run-1/.claim", "/.run-1/data/part");
    }
    OutputFolder.open(folder, "3").close();
  }

  @Test
  void refusesAfterAKilledRunUntilItsClaimIsDeleted() throws IOException {
    MemoryFileSystem.put(folder + "/.run-1/.claim", "process 1 on a".getBytes(UTF_8));
    MemoryFileSystem.put(folder + "/.run-1/data/part", new byte[1]);
    assertThatThrownBy(() -> OutputFolder.open(folder, "2"))
        .hasMessage(
            "another run is writing to %s; if it is no longer running, delete %s/.run-1/.claim",
            folder, folder);

    MemoryFileSystem.clear(folder + "/.run-1/.claim");
    OutputFolder.open(folder, "3").close();

    assertThat(MemoryFileSystem.below(folder)).isEmpty();
  }

  @Test
  void leavesAFolderThatIsHandedOverToItsJob() throws IOException {
    OutputFolder held = OutputFolder.open(folder, "1");
    held.handOver();
    held.close();

    assertThat(held.isOpen()).isFalse();
    assertThatThrownBy(() -> OutputFolder.open(folder, "2"))
        .isInstanceOf(OutputFolder.BusyException.class);

    MemoryFileSystem.put(
        held.working() + "/run.json", "{\"run_id\": \"1\", \"files\": []}".getBytes(UTF_8));
    assertThat(Publication.of(folder, held.working()).resume()).isTrue();
    assertThat(MemoryFileSystem.below(folder)).containsOnlyKeys("/run.json");
    OutputFolder.open(folder, "3").close();
  }

  @Test
  void aJobMayEndBeforeTheFolderIsHandedOver() throws IOException {
    OutputFolder held = OutputFolder.open(folder, "1");
    MemoryFileSystem.put(
        held.working() + "/run.json", "{\"run_id\": \"1\", \"files\": []}".getBytes(UTF_8));
    assertThat(Publication.of(folder, held.working()).resume()).isTrue();

    held.handOver();

    assertThat(MemoryFileSystem.below(folder)).containsOnlyKeys("/run.json");
  }

  @ParameterizedTest
  @CsvSource({
    "run.json, true",
    "run.json notes.txt, true",
    ".run-1/data/part .run-2/x, true",
    ".run-1/run.json data/part, true",
    "notes.txt, false",
    ".run-1/x notes.txt, false",
    ".hidden, false",
    "data/run.json, false"
  })
  void isFreeOfWhatNoRunWrote(String files, boolean free) throws IOException {
    assertThat(OutputFolder.isFree(folder)).isTrue();
    for (String file : files.split(" ", -1)) {
      MemoryFileSystem.put(folder + "/" + file, new byte[1]);
    }

    assertThat(OutputFolder.isFree(folder)).isEqualTo(free);
  }
}
