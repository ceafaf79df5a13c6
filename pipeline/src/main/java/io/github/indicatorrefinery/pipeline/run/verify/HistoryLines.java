package io.github.indicatorrefinery.pipeline.run.verify;

import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.RunReplacedException;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry;
import io.github.indicatorrefinery.pipeline.run.history.HistoryFiles;
import io.github.indicatorrefinery.pipeline.run.history.PairFate;
import io.github.indicatorrefinery.pipeline.run.history.RunFates;
import io.github.indicatorrefinery.pipeline.run.history.RunHistory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the history tells of the run itself against the record. */
final class HistoryLines {
  private final FinishedRun run;
  private final RunRecord record;
  private final RunDifferences differences;

  HistoryLines(FinishedRun run, RunRecord record, RunDifferences differences) {
    this.run = run;
    this.record = record;
    this.differences = differences;
  }

  /**
   * Holds them against each other.
   *
   * @param present the paths of all files that are there
   * @return how many lines there are; 0 where the run carries no history
   */
  int check(Set<String> present) throws IOException {
    if (!present.contains(HistoryFiles.ENTRIES)) {
      return 0;
    }
    try {
      RunHistory history = RunHistory.of(run);
      checkLines(history.entries());
      if (present.contains(HistoryFiles.pairs(record.runId()))) {
        checkPairs();
      }
      return history.entries().size();
    } catch (RunReplacedException e) {
      throw e;
    } catch (IOException e) {
      differences.add(HistoryFiles.FOLDER, "a history that can be read", RunDifferences.told(e));
      return 0;
    }
  }

  private void checkLines(List<HistoryEntry> entries) {
    String last = entries.isEmpty() ? "none" : entries.get(entries.size() - 1).runId();
    if (!last.equals(record.runId())) {
      differences.add(HistoryFiles.ENTRIES, "a last line of " + record.runId(), last);
    }
    entries.stream()
        .filter(entry -> entry.isRun() && entry.runId().equals(record.runId()))
        .forEach(this::checkOwn);
  }

  private void checkOwn(HistoryEntry own) {
    if (!own.counts().dataSha256().equals(record.dataSha256())) {
      differences.add(
          HistoryFiles.ENTRIES, "data_sha256 " + record.dataSha256(), own.counts().dataSha256());
    }
    differences.compare(
        HistoryFiles.ENTRIES, "pairs read", record.ledger().read(), own.counts().pairs().read());
  }

  private void checkPairs() throws IOException {
    Optional<List<PairFate>> fates = RunFates.inHistory(record.runId(), run);
    if (fates.isPresent()) {
      compare("pairs", record.ledger().read(), fates.get().size());
      compare(PairFate.KEPT, record.ledger().kept(), count(PairFate.KEPT, fates.get()));
      compare(
          PairFate.DUPLICATE, record.ledger().duplicate(), count(PairFate.DUPLICATE, fates.get()));
      compare(PairFate.REJECTED, record.ledger().rejected(), count(PairFate.REJECTED, fates.get()));
    }
  }

  private static long count(String outcome, List<PairFate> fates) {
    return fates.stream().filter(fate -> fate.outcome().equals(outcome)).count();
  }

  private void compare(String what, long expected, long found) {
    differences.compare(HistoryFiles.pairs(record.runId()), what, expected, found);
  }
}
