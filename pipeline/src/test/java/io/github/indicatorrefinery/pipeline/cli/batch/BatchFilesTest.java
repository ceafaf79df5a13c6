package io.github.indicatorrefinery.pipeline.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.model.batch.BatchExport;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPairs;
import io.github.indicatorrefinery.pipeline.model.batch.PairSelection;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchFilesTest {
  @TempDir private Path temporary;

  @Test
  void aFileIsFullBeforeTheNextBegins() throws IOException, SQLException {
    List<String> whole = export(1 << 20, "whole");
    int longest = whole.get(0).lines().mapToInt(String::length).max().orElseThrow() + 1;

    List<String> cut = export(2L * longest, "cut");

    assertThat(whole).hasSize(1);
    assertThat(cut).hasSize(2).allMatch(file -> file.length() <= 2 * longest);
    assertThat(String.join("", cut)).isEqualTo(whole.get(0));
  }

  @Test
  void aRequestThatIsTooLargeHasAFileOfItsOwn() throws IOException, SQLException {
    assertThat(export(1, "small")).hasSize(4).allMatch(file -> file.lines().count() == 1);
  }

  private List<String> export(long maxFileBytes, String name) throws IOException, SQLException {
    Path run = BatchedRun.write(temporary.resolve(name)).run();
    Path folder = temporary.resolve(name).resolve("asked");
    List<Integer> progress = new ArrayList<>();
    List<String> files = new ArrayList<>();
    try (FinishedRun finished = FinishedRun.open(run.toString())) {
      BatchPairs pairs = new BatchPairs(finished.database());
      BatchManifest manifest =
          new BatchExport(pairs, new RunFolder(folder.toString()), maxFileBytes, progress::add)
              .write(
                  new BatchExport.Subject("r1", "d1", "some-model"),
                  pairs.ids(
                      new PairSelection(
                          List.of(),
                          List.of(),
                          List.of(),
                          List.of(),
                          List.of(),
                          List.of(),
                          Integer.MAX_VALUE)));
      for (BatchManifest.RequestFile file : manifest.files()) {
        String text = Files.readString(folder.resolve(file.path()));
        assertThat(text.lines().count()).isEqualTo(file.requests());
        files.add(text);
      }
      assertThat(manifest)
          .isEqualTo(BatchManifest.read(Files.readAllBytes(folder.resolve(BatchManifest.FILE))));
    }
    assertThat(progress).containsExactly(1, 2, 3, 4);
    return files;
  }
}
