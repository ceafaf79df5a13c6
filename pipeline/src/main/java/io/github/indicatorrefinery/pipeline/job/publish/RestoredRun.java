package io.github.indicatorrefinery.pipeline.job.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.indicatorrefinery.io.publish.KeptRuns;
import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunMark;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry;
import io.github.indicatorrefinery.pipeline.run.history.HistoryFiles;
import io.github.indicatorrefinery.pipeline.run.history.RunHistory;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts a kept run in place again, by a publication like that of any run: a process that is killed
 * leaves the run that was in place, or the one that was put back, whole. The history goes on: it is
 * that of the run which was in place, with one more line. That run is kept in turn.
 */
public final class RestoredRun {
  private final String output;
  private final String runId;
  private final KeptRuns kept;
  private final RunFolder working;

  private RestoredRun(String output, String runId) {
    this.output = output;
    this.runId = runId;
    this.kept = KeptRuns.of(output);
    this.working = new RunFolder(OutputFolder.working(output, runId));
  }

  /**
   * Puts a run back.
   *
   * @param runId of a kept run that is not in place
   * @param at when that is, for the history
   * @throws IOException when another run holds the folder, or on a failure of the store
   */
  public static void put(String output, String runId, Instant at) throws IOException {
    RestoredRun restored = new RestoredRun(output, runId);
    try (OutputFolder folder = OutputFolder.open(output, runId)) {
      if (RunMark.in(output).map(RunMark::runId).equals(Optional.of(runId))) {
        // One that was killed got so far that taking the folder has finished it.
        return;
      }
      RunRecord record = restored.prepare(at);
      restored.kept.keepPublished();
      restored.working.write(
          Publication.COMMIT_DRAFT, out -> out.write(record.toJson().getBytes(UTF_8)));
      Publication.of(output, folder.working()).publish();
      Set<String> others = new TreeSet<>(restored.kept.ids());
      others.remove(runId);
      restored.kept.retain(others);
    }
  }

  private RunRecord prepare(Instant at) throws IOException {
    kept.bringBack(runId, working.location(), path -> !HistoryFiles.isOfHistory(path));
    try (FinishedRun present = FinishedRun.open(output);
        FinishedRun earlier = FinishedRun.open(KeptRuns.location(output, runId))) {
      List<WrittenFile> files = new ArrayList<>(earlier.record().files());
      files.removeIf(file -> HistoryFiles.isOfHistory(file.path()));
      files.addAll(pairs(present, earlier));
      RunHistory history =
          RunHistory.of(present)
              .plus(
                  new HistoryEntry(
                      HistoryEntry.Event.RESTORED,
                      runId,
                      at.toString(),
                      present.record().runId(),
                      null,
                      null));
      files.add(working.write(HistoryFiles.ENTRIES, history::write));
      return earlier.record().withFiles(files.stream().sorted().toList());
    }
  }

  /** Those of the whole history, and of the run itself where that goes no longer so far back. */
  private List<WrittenFile> pairs(FinishedRun present, FinishedRun earlier) throws IOException {
    List<WrittenFile> pairs =
        new ArrayList<>(
            HistoryBook.carry(present, RunHistory.of(present).runIds(), working.location()));
    String own = HistoryFiles.pairs(runId);
    if (pairs.stream().noneMatch(file -> file.path().equals(own))) {
      pairs.addAll(HistoryBook.carry(earlier, Set.of(runId), working.location()));
    }
    return pairs;
  }
}
