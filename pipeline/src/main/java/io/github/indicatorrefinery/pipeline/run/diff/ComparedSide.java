package io.github.indicatorrefinery.pipeline.run.diff;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.publish.KeptRuns;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.pipeline.run.history.PairFate;
import io.github.indicatorrefinery.pipeline.run.history.RunFates;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One of two runs that are held against each other: whole, or what a history tells of it.
 *
 * @param run null where the history alone is left, which has no texts
 */
public record ComparedSide(String runId, List<PairFate> fates, @Nullable FinishedRun run)
    implements AutoCloseable {
  private static final String KEPT = "SELECT question, answer FROM qa_pairs WHERE pair_id = ?1";
  private static final String EDITED =
      "SELECT question, answer, edit_version FROM qa_pairs WHERE pair_id = ?1";
  private static final String QUESTION = "SELECT question FROM decisions WHERE pair_id = ?1";

  public ComparedSide {
    requireNonNull(runId, "runId");
    fates = List.copyOf(fates);
  }

  /** A run that is whole, which is closed with this. */
  public static ComparedSide of(FinishedRun run) throws IOException {
    return new ComparedSide(run.record().runId(), RunFates.of(run), run);
  }

  /**
   * A run that was in place before {@code present}, whole where it is kept; empty where neither it
   * nor its history is there.
   */
  public static Optional<ComparedSide> before(FinishedRun present, String runId)
      throws IOException {
    if (KeptRuns.of(present.location()).ids().contains(runId)) {
      try {
        return Optional.of(of(FinishedRun.open(KeptRuns.location(present.location(), runId))));
      } catch (NoRunException e) {
        // Removed meanwhile: its history is there all the same.
      }
    }
    return RunFates.inHistory(runId, present).map(fates -> new ComparedSide(runId, fates, null));
  }

  /** The question of a pair as it was read; empty where no texts are left, or it was not read. */
  public Optional<String> question(String recordId) throws IOException {
    return run == null
        ? Optional.empty()
        : run.database().first(QUESTION, row -> row.getString(1), recordId);
  }

  /**
   * The texts of a kept pair.
   *
   * @param editVersion of the edit that they are of; null where they are the cleaned ones
   */
  public record KeptTexts(String question, String answer, @Nullable String editVersion) {
    public KeptTexts {
      requireNonNull(question, "question");
      requireNonNull(answer, "answer");
    }
  }

  /** The texts of a pair; empty where it was not kept, or no texts are left. */
  public Optional<KeptTexts> kept(String recordId) throws IOException {
    if (run == null) {
      return Optional.empty();
    }
    return run.database().has(RunTables.PAIRS, "edit_version")
        ? run.database()
            .first(
                EDITED,
                row -> new KeptTexts(row.getString(1), row.getString(2), row.getString(3)),
                recordId)
        : run.database()
            .first(KEPT, row -> new KeptTexts(row.getString(1), row.getString(2), null), recordId);
  }

  /** Whether it tells texts. */
  public boolean hasTexts() {
    return run != null;
  }

  @Override
  public void close() throws IOException {
    if (run != null) {
      run.close();
    }
  }
}
