package io.github.indicatorrefinery.pipeline.serve.api;

import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanations;
import io.github.indicatorrefinery.pipeline.run.explain.database.PairName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds a pair by its id, or by how it begins, where that is one pair's alone. */
public final class PairLookup {
  private PairLookup() {}

  /** The pair; empty where there is none of that id, or several begin so. */
  public static Optional<PairDocument> find(String id, FinishedRun run) throws IOException {
    PairName name = PairName.of(id);
    if (name.kind() == PairName.Kind.QUESTION) {
      return Optional.empty();
    }
    Explanations explanations = new Explanations(run.database());
    List<DecidedPair> found = explanations.find(name);
    // Readings of one record are one pair.
    boolean one = found.stream().map(DecidedPair::pairId).distinct().count() == 1;
    return one
        ? Optional.of(PairDocument.of(explanations.explain(found), run.database()))
        : Optional.empty();
  }
}
