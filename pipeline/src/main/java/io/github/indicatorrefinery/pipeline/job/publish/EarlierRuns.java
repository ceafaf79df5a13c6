package io.github.indicatorrefinery.pipeline.job.publish;

import io.github.indicatorrefinery.io.publish.KeptRuns;
import io.github.indicatorrefinery.pipeline.job.plan.JobOutput;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.history.RunHistory;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The earlier runs that a job keeps whole, as many as the user wants. */
final class EarlierRuns {
  private final String folder;
  private final @Nullable Integer most;
  private final KeptRuns kept;

  EarlierRuns(JobOutput output) {
    this.folder = output.folder();
    this.most = output.history().keepRuns();
    this.kept = KeptRuns.of(folder);
  }

  /** Keeps the run that is in place, while it is. */
  void keepPresent() throws IOException {
    if (most != null && most > 0) {
      kept.keepPublished();
    }
  }

  /**
   * Once the new run is in place: of those before it, the ones that were in place last stay. One
   * that no line of the history names any more was in place before all that are named.
   */
  void removeOthers() throws IOException {
    if (most == null) {
      return;
    }
    try (FinishedRun present = FinishedRun.open(folder)) {
      Set<String> whole = kept.ids();
      Set<String> latestFirst = new LinkedHashSet<>(RunHistory.of(present).latest());
      // Ids begin with the time.
      whole.stream().sorted(Comparator.reverseOrder()).forEach(latestFirst::add);
      latestFirst.remove(present.record().runId());
      kept.retain(latestFirst.stream().filter(whole::contains).limit(most).toList());
    }
  }
}
