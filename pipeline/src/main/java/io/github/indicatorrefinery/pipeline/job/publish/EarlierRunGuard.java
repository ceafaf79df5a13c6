package io.github.indicatorrefinery.pipeline.job.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.indicatorrefinery.io.publish.RefusedOutput;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.job.plan.JobOutput;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.report.LedgerTable;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps a run from replacing a far larger one: a mistyped glob or a broken input leaves little, and
 * what was there is worth more. What the refused run was is left beside the output folder.
 */
final class EarlierRunGuard {
  private static final String LEDGER = "ledger.txt";

  private final JobOutput output;
  private final RefusedOutput refused;

  EarlierRunGuard(JobOutput output) {
    this.output = output;
    this.refused = RefusedOutput.beside(output.folder());
  }

  /**
   * Lets a run pass.
   *
   * @param run the record of the run, whose files are in the working folder
   * @throws RunRefusedException where it must not replace what the folder holds
   */
  void check(RunRecord run) throws IOException {
    Shrinkage shrinkage = new Shrinkage(keptBefore(), run.ledger().kept());
    if (shrinkage.exceeds(output.maxShrink())) {
      throw new RunRefusedException(refuse(run, shrinkage));
    }
  }

  /** A folder without a run that can be read has nothing to lose. */
  private long keptBefore() throws IOException {
    try (FinishedRun earlier = FinishedRun.open(output.folder())) {
      return earlier.record().ledger().kept();
    } catch (NoRunException e) {
      return 0;
    }
  }

  private String refuse(RunRecord run, Shrinkage shrinkage) {
    String message =
        String.format(
            Locale.ROOT,
            "the run in %s kept %,d pairs and this one keeps %,d: more would go than --maxShrink=%s allows (1 allows all), so the earlier run stays as it is",
            output.folder(),
            shrinkage.keptBefore(),
            shrinkage.keptNow(),
            BigDecimal.valueOf(output.maxShrink()).stripTrailingZeros().toPlainString());
    try {
      leave(run, message);
    } catch (IOException e) {
      return message + "\nwhat this one was could not be kept: " + e.getMessage();
    }
    return message
        + "\nthe ledger of this one and what it could not read are in "
        + refused.location();
  }

  private void leave(RunRecord run, String message) throws IOException {
    RunFolder working = new RunFolder(output.working());
    List<WrittenFile> failed =
        run.files().stream()
            .filter(file -> RunFiles.isShardOf(RunFiles.FAILED, file.path()))
            .toList();
    RunRecord record = run.withFiles(failed);
    String ledger = message + "\n\n" + LedgerTable.of(run);
    Map<String, RunFolder.Content> files = new LinkedHashMap<>();
    files.put(LEDGER, out -> out.write(TerminalText.of(ledger).getBytes(UTF_8)));
    for (WrittenFile file : failed) {
      files.put(
          file.path(),
          out -> {
            try (InputStream in = working.read(file.path())) {
              in.transferTo(out);
            }
          });
    }
    refused.replace(run.runId(), out -> out.write(record.toJson().getBytes(UTF_8)), files);
  }
}
