package io.github.indicatorrefinery.pipeline.job.publish;

import io.github.indicatorrefinery.io.parquet.ParquetRows;
import io.github.indicatorrefinery.io.publish.CarriedFiles;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.job.plan.HistoryPlan;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry;
import io.github.indicatorrefinery.pipeline.run.history.HistoryFiles;
import io.github.indicatorrefinery.pipeline.run.history.HistoryTally;
import io.github.indicatorrefinery.pipeline.run.history.PairFate;
import io.github.indicatorrefinery.pipeline.run.history.ResearchHours;
import io.github.indicatorrefinery.pipeline.run.history.RunFates;
import io.github.indicatorrefinery.pipeline.run.history.RunHistory;
import io.github.indicatorrefinery.pipeline.run.history.StagedFate;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Writes the history of a run: what the one in place carries, and what is to be told of the run
 * itself. It is all in the working folder before anything is published, so that a run which is
 * killed or refused takes nothing from the history that is in place.
 */
final class HistoryBook {
  private final Job job;
  private final HistoryPlan plan;
  private final RunFolder working;

  HistoryBook(Job job) {
    this.job = job;
    this.plan = job.output().history();
    this.working = new RunFolder(job.output().working());
  }

  /**
   * Writes it.
   *
   * @param run the record of the run, of which the files do not matter
   * @return all files of the history
   */
  List<WrittenFile> write(RunRecord run) throws IOException {
    try (FinishedRun before = FinishedRun.open(job.output().folder())) {
      return write(run, before);
    } catch (NoRunException e) {
      return write(run, null);
    }
  }

  private List<WrittenFile> write(RunRecord run, @Nullable FinishedRun before) throws IOException {
    List<WrittenFile> files = new ArrayList<>();
    RunHistory earlier = RunHistory.NONE;
    if (before != null && plan.keepHistory() > 0) {
      earlier = RunHistory.of(before).last(plan.keepHistory());
      if (earlier.equals(RunHistory.NONE)) {
        // The run in place is of before there was a history; this one begins with it.
        List<PairFate> fates = RunFates.of(before);
        earlier = earlier.plus(firstEntry(before.record(), fates));
        files.add(writePairs(before.record().runId(), fates));
      } else {
        files.addAll(carry(before, earlier.runIds(), job.output().working()));
      }
    }
    HistoryTally tally = new HistoryTally(before == null ? Set.of() : RunFates.recordIds(before));
    files.add(writePairs(tally));
    String idBefore = before == null ? null : before.record().runId();
    ResearchHours hours = plan.hours() == null ? tally.hours() : ResearchHours.told(plan.hours());
    HistoryEntry own = entry(run, idBefore, plan.note(), hours, tally);
    RunHistory history = earlier.plus(own);
    files.add(working.write(HistoryFiles.ENTRIES, history::write));
    return files;
  }

  /** Carries the files of the pairs of some runs on, as far as they are there. */
  static List<WrittenFile> carry(FinishedRun from, Set<String> runIds, String working)
      throws IOException {
    Set<String> present = from.present();
    List<WrittenFile> carried =
        from.record().files().stream()
            .filter(file -> HistoryFiles.isOfPairs(file.path()))
            .filter(file -> runIds.stream().anyMatch(id -> isOf(id, file)))
            .filter(file -> present.contains(file.path()))
            .toList();
    CarriedFiles.carry(from.location(), working, carried.stream().map(WrittenFile::path).toList());
    return carried;
  }

  private static boolean isOf(String runId, WrittenFile file) {
    return file.path().equals(HistoryFiles.pairs(runId));
  }

  private HistoryEntry firstEntry(RunRecord run, List<PairFate> fates) {
    HistoryTally tally = new HistoryTally(Set.of());
    fates.forEach(fate -> tally.add(fate, null));
    return entry(run, null, null, ResearchHours.UNKNOWN, tally);
  }

  private HistoryEntry entry(
      RunRecord run,
      @Nullable String before,
      @Nullable String note,
      ResearchHours hours,
      HistoryTally tally) {
    Catalog catalog = job.references().catalog();
    RunRecord.Books books = run.ledger();
    return new HistoryEntry(
        HistoryEntry.Event.RUN,
        run.runId(),
        run.timings().startedAt(),
        before,
        note,
        new HistoryEntry.Counts(
            run.timings().seconds(),
            hours,
            new HistoryEntry.Pairs(
                books.read(), books.kept(), books.duplicate(), books.rejected(), books.failed()),
            tally.fresh(),
            tally.gone(),
            tally.topics(catalog),
            tally.sessions(catalog),
            run.dataSha256()));
  }

  private WrittenFile writePairs(String runId, List<PairFate> fates) throws IOException {
    return working.write(
        HistoryFiles.pairs(runId),
        out -> {
          try (ParquetRows rows = rows(out)) {
            for (PairFate fate : fates) {
              rows.add(PairFate.LAYOUT.row(fate));
            }
          }
        });
  }

  /** Shard by shard, so that however many there are, none but one is held. */
  private WrittenFile writePairs(HistoryTally tally) throws IOException {
    return working.write(
        HistoryFiles.pairs(job.stamp().runId()),
        out -> {
          try (ParquetRows rows = rows(out)) {
            for (int shard = 0; shard < job.output().shards(); shard++) {
              StagedFate.read(shard, working, staged -> add(staged, tally, rows));
            }
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }

  private static ParquetRows rows(OutputStream out) throws IOException {
    return new ParquetRows(out, PairFate.LAYOUT.schema());
  }

  private static void add(StagedFate staged, HistoryTally tally, ParquetRows rows) {
    tally.add(staged.fate(), staged.createdAt());
    try {
      rows.add(PairFate.LAYOUT.row(staged.fate()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
