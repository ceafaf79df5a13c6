package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.GivenRun;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.run.launch.BeamArguments;
import io.github.indicatorrefinery.pipeline.job.plan.References;
import io.github.indicatorrefinery.pipeline.job.plan.ReusePlan;
import io.github.indicatorrefinery.pipeline.model.EarlierReplies;
import io.github.indicatorrefinery.pipeline.run.EarlierJudgements;
import io.github.indicatorrefinery.pipeline.run.EarlierScores;
import io.github.indicatorrefinery.pipeline.run.EarlierVectors;
import io.github.indicatorrefinery.transforms.embed.EarlierEmbeddings;
import io.github.indicatorrefinery.transforms.reuse.ProgramDigest;
import io.github.indicatorrefinery.transforms.score.EarlierQualities;
import io.github.indicatorrefinery.transforms.score.QualityKey;
import io.github.indicatorrefinery.transforms.score.ScoringRules;
import java.io.IOException;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is taken over from an earlier run. */
final class ReuseOptions {
  private static final String REUSE = "--reuse";
  private static final String FRESH = "--fresh";

  @Option(
      names = REUSE,
      paramLabel = "DIR",
      description =
          "The output of an earlier run, from which scores, verdicts, vectors and judgements are taken over where"
              + " they would come out the same. Default: the run that --output holds.")
  private @Nullable String reuse;

  @Option(
      names = FRESH,
      description = "Works everything out anew. The result is the same, and takes longer.")
  private boolean fresh;

  /** The folder as it was given; null where none was. */
  @Nullable String folder() {
    return reuse;
  }

  /**
   * What they ask for.
   *
   * @param output the folder of the run; null where none was given
   */
  ReusePlan plan(
      @Nullable String output, References references, BeamArguments beam, Mistakes mistakes) {
    if (reuse != null) {
      check(reuse, mistakes);
    }
    QualityKey keys =
        QualityKey.of(
            ProgramDigest.sha256(),
            ScoringRules.defaults(),
            references.knowledge(),
            references.catalog());
    Optional<String> earlier = earlier(output, beam);
    return new ReusePlan(
        keys,
        earlier.map(EarlierScores::in).orElse(EarlierQualities.NONE),
        earlier.map(EarlierVectors::in).orElse(EarlierEmbeddings.NONE));
  }

  /** What a judge replied in the earlier run. */
  EarlierReplies replies(@Nullable String output, BeamArguments beam) {
    return earlier(output, beam).map(EarlierJudgements::in).orElse(EarlierReplies.NONE);
  }

  private Optional<String> earlier(@Nullable String output, BeamArguments beam) {
    String earlier = reuse == null ? output : reuse;
    return fresh || earlier == null || Location.mistake(earlier).isPresent()
        ? Optional.empty()
        : Optional.of(beam.reachable(earlier));
  }

  private void check(String folder, Mistakes mistakes) {
    if (fresh) {
      mistakes.add(REUSE, folder, "has no use with " + FRESH);
    }
    try {
      // It is there; each worker opens it for itself.
      new GivenRun(REUSE + "=", folder).open().close();
    } catch (MistakesException e) {
      mistakes.add(e.getMessage());
    } catch (IOException e) {
      mistakes.add(REUSE, folder, "cannot be looked at: " + Causes.inWords(e));
    }
  }
}
