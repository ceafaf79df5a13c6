package io.github.indicatorrefinery.pipeline.run.verify;

import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Whether a folder still holds what its run wrote: after a copy, say. Every file is held against
 * the record's list, and the numbers of the record against the data, so that a file which was
 * exchanged with its entry in the list shows too.
 *
 * @param record of the run
 * @param history how many lines it has; 0 where the run carries none
 * @param differences in the order of the checks; empty where all is well
 */
public record Verification(RunRecord record, int history, List<RunDifference> differences) {
  public Verification {
    differences = List.copyOf(differences);
  }

  /**
   * Verifies a run.
   *
   * @param progress is told what is being looked at
   */
  public static Verification of(FinishedRun run, Consumer<String> progress) throws IOException {
    RunRecord record = run.record();
    RunDifferences differences = new RunDifferences();
    Set<String> present = new TreeSet<>(run.present());
    new ListedFiles(run, differences, progress).check(present);
    LedgerSums.check(record, differences);
    // Of a file that is missing no more is told than that.
    List<String> files =
        record.files().stream().map(WrittenFile::path).filter(present::contains).toList();
    DatasetRows rows = DatasetRows.read(run, files, differences, progress);
    rows.check(record, differences);
    LineFiles lines = LineFiles.read(run, files, differences, progress);
    lines.check(record, differences);
    IndicatorDocuments.check(run, present, differences, progress);
    new DatabaseRows(run, differences, progress).check(rows, lines);
    int history = new HistoryLines(run, record, differences).check(present);
    return new Verification(record, history, differences.list());
  }

  /** Whether the record tells the digest of every file; a run of the first format has none. */
  public boolean isDigested() {
    return record.files().stream().allMatch(file -> file.sha256() != null);
  }
}
