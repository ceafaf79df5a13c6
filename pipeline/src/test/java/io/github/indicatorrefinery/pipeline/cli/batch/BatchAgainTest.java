package io.github.indicatorrefinery.pipeline.cli.batch;

import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.A;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.E1;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.E2;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.E3;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.line;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code batch export --failedOf}: what an import has no new version of goes out again. */
class BatchAgainTest {
  private static final String GOOD = reply("What is it?", "It is this.");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path temporary;
  private BatchedRun batch;

  @BeforeEach
  void exportAll() throws IOException, SQLException {
    batch = BatchedRun.write(temporary);
    assertThat(batch.exportPairs().exitCode()).isZero();
  }

  @Test
  void onlyFailedAndMissingRepliesAreAskedForAgain() throws IOException {
    importLines(line(E1, GOOD), line(E2, "no"), line("made-up", GOOD), "<html>");

    CommandLineCall call = again();

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out()).startsWith("3 requests, ");
    assertThat(asked()).containsExactly(E3, E2, A);
  }

  @Test
  void aPairWithAGoodLineIsNotAskedForAgainWhateverItsOthersAre() throws IOException {
    importLines(line(E1, "no"), line(E1, GOOD), line(E1, GOOD), line(E2, GOOD), line(E3, GOOD));

    again();

    assertThat(asked()).containsExactly(A);
  }

  @Test
  void theOtherSelectionsHoldToo() throws IOException {
    importLines(line(E3, GOOD), line(E2, "no"));

    again("--tier=review", "--limit=1");
    assertThat(asked()).containsExactly(E2);

    again("--tier=review");
    assertThat(asked()).containsExactly(E2, E1);

    again("--tier=standard", "--indicator=relative_strength_index_rsi");
    assertThat(asked()).containsExactly(A);

    importLines(line(A, GOOD));
    assertThat(again("--tier=standard").err())
        .isEqualTo(
            "no kept pair is selected; allowed are --tier, --form, --flag, --verdict, --indicator and --failedOf that meet\n");
  }

  @Test
  void theRepliesToTheSecondExportLeaveNothing() throws IOException {
    importLines(line(E1, GOOD), line(E2, GOOD), line(E3, "no"));
    again();
    Path replies =
        Files.writeString(temporary.resolve("second.jsonl"), line(E3, GOOD) + "\n" + line(A, GOOD));
    Path second = temporary.resolve("second");

    CommandLineCall imported =
        batch.importReplies(
            "--results=" + replies,
            "--manifest=" + temporary.resolve("again/manifest.json"),
            "--output=" + second);

    assertThat(imported.out())
        .startsWith("lines read: 2 = 2 imported + 0 failed\nrequests without a line: 0 of 2\n");
    CommandLineCall call = again("--failedOf=" + second);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo(
            "--failedOf=%s: nothing is left to ask again; every pair of it has its new version\n"
                .formatted(second));
  }

  @Test
  void aFolderThatIsNoImportsIsAMistakeAmongOthers() throws IOException {
    String allowed = "allowed is the --output of a finished batch import\n";

    assertThat(again("--failedOf=" + temporary, "--limit=0").err())
        .isEqualTo(
            "--limit=0: allowed is a whole number from 1 to 2147483647\n--failedOf=%s: no import there; %s"
                .formatted(temporary, allowed));
    assertThat(again("--failedOf=" + temporary.resolve("nowhere")).err())
        .isEqualTo("--failedOf=%s/nowhere: no import there; %s".formatted(temporary, allowed));
    assertThat(again("--failedOf=" + batch.run()).err())
        .isEqualTo(
            "--failedOf=%s: it holds what refinery run wrote; %s".formatted(batch.run(), allowed));
    assertThat(again("--failedOf=" + batch.asked()).err())
        .isEqualTo(
            "--failedOf=%s: it holds what refinery batch export wrote; %s"
                .formatted(batch.asked(), allowed));
    assertThat(again("--failedOf= ").err()).isEqualTo("--failedOf= : " + allowed);
    assertThat(again("--failedOf=s4://bucket/edited").err())
        .startsWith("--failedOf=s4://bucket/edited: no such file system; allowed are file://");
  }

  @Test
  void anImportThatDoesNotListItsPairsIsToBeRepeated() throws IOException {
    importLines(line(E1, GOOD));
    Files.delete(batch.edited().resolve("unrefined.txt"));

    assertThat(again().err())
        .isEqualTo(
            "--failedOf=%s: it has no unrefined.txt; allowed is an import that lists these pairs, so import the replies again\n"
                .formatted(batch.edited()));
  }

  private void importLines(String... lines) throws IOException {
    Path replies = Files.writeString(temporary.resolve("replies.jsonl"), String.join("\n", lines));
    CommandLineCall call = batch.importReplies("--results=" + replies);
    assertThat(call.exitCode()).as(call.err()).isZero();
  }

  /** Exports what the first import left, unless the options name another. */
  private CommandLineCall again(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--output=" + temporary.resolve("again"));
    if (all.stream().noneMatch(option -> option.startsWith("--failedOf="))) {
      all.add("--failedOf=" + batch.edited());
    }
    return batch.exportPairs(all.toArray(String[]::new));
  }

  /** The keys of the second export, in its order. */
  private List<String> asked() throws IOException {
    BatchedRun second = new BatchedRun(batch.run(), temporary.resolve("again"), batch.edited());
    List<String> keys = new ArrayList<>();
    for (String request : second.requests()) {
      keys.add(JSON.readTree(request).get("key").textValue());
    }
    return keys;
  }
}
