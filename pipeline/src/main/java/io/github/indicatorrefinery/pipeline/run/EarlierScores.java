package io.github.indicatorrefinery.pipeline.run;

import io.github.indicatorrefinery.transforms.score.EarlierQualities;
import io.github.indicatorrefinery.transforms.score.QualityText;
import io.github.indicatorrefinery.transforms.values.Quality;
import java.io.IOException;
import java.util.Optional;

/** The qualities that an earlier run gave its pairs; see {@link EarlierRun}. */
public final class EarlierScores implements EarlierQualities {
  private static final long serialVersionUID = 1;

  private final EarlierRun run;

  private EarlierScores(EarlierRun run) {
    this.run = run;
  }

  /** What the run in {@code folder} left. */
  public static EarlierQualities in(String folder) {
    return new EarlierScores(new EarlierRun(folder, RunTables.QUALITIES, "quality"));
  }

  @Override
  public Optional<Quality> of(String pairId, String key) {
    return run.find(pairId, key, row -> row.getString(1)).flatMap(EarlierScores::quality);
  }

  private static Optional<Quality> quality(String text) {
    try {
      return Optional.of(QualityText.read(text));
    } catch (IOException e) {
      // A damaged row costs the work that it would have saved.
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
