package io.github.indicatorrefinery.pipeline.cli.run;

import static io.github.indicatorrefinery.pipeline.job.plan.HistoryPlan.DEFAULT_KEEP_HISTORY;

import io.github.indicatorrefinery.io.publish.KeptRuns;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.SpaceText;
import io.github.indicatorrefinery.pipeline.job.plan.HistoryPlan;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.pipeline.run.history.RunHistory;
import java.io.IOException;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a run tells those after it, and what it keeps of those before it. */
final class HistoryOptions {
  private static final String NOTE = "--note";
  private static final String HOURS = "--hours";
  private static final String KEEP_HISTORY = "--keepHistory";
  private static final String KEEP_RUNS = "--keepRuns";

  /** A thousand runs are one a day for years; each carries the files of all before it. */
  private static final int MOST_RECORDS = 1000;

  private static final int MOST_RUNS = 100;

  /** Every note stands in every run after it. */
  private static final int MOST_NOTE_CHARACTERS = 1000;

  private static final double LEAST_HOURS = 0.01;
  private static final double MOST_HOURS = 100_000;

  @Option(
      names = NOTE,
      paramLabel = "TEXT",
      description = "What the history is to say of this run, at most 1000 characters.")
  private @Nullable String note;

  @Option(
      names = HOURS,
      paramLabel = "N",
      description =
          "How many hours the research took that is new in this run, such as 1.5. Default: what the"
              + " times of its sources tell.")
  private @Nullable String hours;

  @Option(
      names = KEEP_HISTORY,
      paramLabel = "N",
      description =
          "Of how many earlier runs the records are carried on, 0 to 1000; one that was put back"
              + " counts once more. Default: 50; 0 begins a new history.")
  private @Nullable String keepHistory;

  @Option(
      names = KEEP_RUNS,
      paramLabel = "N",
      description =
          "How many earlier runs stay whole, in DIR/.runs/, for restore and diff: 0 to 100, at"
              + " most --keepHistory. Default: none is added, and those that are there stay; 0"
              + " removes them.")
  private @Nullable String keepRuns;

  /**
   * What they ask for.
   *
   * @param folder the output; null where it has mistakes
   */
  HistoryPlan plan(@Nullable String folder, Mistakes mistakes) {
    int records =
        mistakes.wholeNumber(KEEP_HISTORY, keepHistory, 0, MOST_RECORDS, DEFAULT_KEEP_HISTORY);
    Integer runs =
        keepRuns == null ? null : mistakes.wholeNumber(KEEP_RUNS, keepRuns, 0, MOST_RUNS, 0);
    if (runs != null && runs > records) {
      mistakes.add(
          KEEP_RUNS,
          keepRuns,
          "allowed is at most what %s is, %d".formatted(KEEP_HISTORY, records));
    }
    if (note != null && note.length() > MOST_NOTE_CHARACTERS) {
      mistakes.add(
          "%s: %d characters; allowed are at most %d"
              .formatted(NOTE, note.length(), MOST_NOTE_CHARACTERS));
    }
    Double took =
        hours == null ? null : mistakes.number(HOURS, hours, LEAST_HOURS, MOST_HOURS, LEAST_HOURS);
    if (folder != null) {
      check(folder, records, runs, mistakes);
    }
    return new HistoryPlan(
        note == null || note.isBlank() ? null : note.strip(), took, records, runs);
  }

  /** Before hours of work, and not after them. */
  private void check(String folder, int records, @Nullable Integer runs, Mistakes mistakes) {
    try {
      if (records > 0) {
        checkHistory(folder, mistakes);
      }
      if (runs != null && runs > 0) {
        SpaceText.refuseWhereShort(
            KEEP_RUNS, keepRuns, KeptRuns.of(folder).costOfPublished(), folder, mistakes);
      }
    } catch (IOException e) {
      mistakes.add(
          KEEP_RUNS, keepRuns, "the run in place cannot be looked at: " + Causes.inWords(e));
    }
  }

  private void checkHistory(String folder, Mistakes mistakes) {
    try (FinishedRun run = FinishedRun.open(folder)) {
      RunHistory.of(run);
    } catch (NoRunException e) {
      // Then there is none to carry on.
    } catch (IOException e) {
      mistakes.add("%s; --keepHistory=0 begins a new history".formatted(e.getMessage()));
    }
  }
}
