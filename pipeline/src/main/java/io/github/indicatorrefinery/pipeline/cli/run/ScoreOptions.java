package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.transforms.score.RejectionRule;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options that say which scores stay. */
final class ScoreOptions {
  private static final String MIN_QUALITY = "--minQuality";

  @Option(
      names = MIN_QUALITY,
      paramLabel = "SCORE",
      description =
          "Rejects pairs with a lower score, 0 to 100, before dedup. Default: 0, which rejects none.")
  private @Nullable String minQuality;

  RejectionRule rejection(Mistakes mistakes) {
    return new RejectionRule(mistakes.number(MIN_QUALITY, minQuality, 0, 100, 0));
  }
}
