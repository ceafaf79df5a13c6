package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.pipeline.cli.option.GivenOptions;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.OtherFileSystems;
import io.github.indicatorrefinery.pipeline.cli.run.launch.BeamArguments;
import io.github.indicatorrefinery.pipeline.cli.run.launch.HeapOption;
import io.github.indicatorrefinery.pipeline.cli.run.launch.InputSizes;
import io.github.indicatorrefinery.pipeline.job.plan.DedupPlan;
import io.github.indicatorrefinery.pipeline.job.plan.HistoryPlan;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.job.plan.JobInputs;
import io.github.indicatorrefinery.pipeline.job.plan.JobOutput;
import io.github.indicatorrefinery.pipeline.job.plan.References;
import io.github.indicatorrefinery.pipeline.job.plan.ReusePlan;
import io.github.indicatorrefinery.pipeline.job.plan.RunStamp;
import io.github.indicatorrefinery.pipeline.model.ModelGrader;
import io.github.indicatorrefinery.pipeline.run.GateFile;
import io.github.indicatorrefinery.pipeline.run.RunId;
import io.github.indicatorrefinery.transforms.edit.Edits;
import io.github.indicatorrefinery.transforms.ruling.Rulings;
import io.github.indicatorrefinery.transforms.score.RejectionRule;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * All options that say what a run does. A group of them is a class: it declares each with its
 * description, checks it, and makes its part of the {@link Job}.
 */
final class JobOptions {
  @Spec private CommandSpec spec;

  @Mixin private InputOptions inputs;
  @Mixin private ReferenceOptions references;
  @Mixin private RedactionOption redaction;
  @Mixin private EditOptions edits;
  @Mixin private RulingOptions decisions;
  @Mixin private ScoreOptions score;
  @Mixin private DedupOptions dedup;
  @Mixin private ReuseOptions reuse;
  @Mixin private JudgeOptions judge;
  @Mixin private OutputOptions output;
  @Mixin private HistoryOptions history;
  @Mixin private HeapOption heap;

  /**
   * Checks everything.
   *
   * @param beam what says where the run goes, and how
   * @param mistakes that there are already; all are told
   * @throws MistakesException with all mistakes there are
   */
  RunPlan plan(BeamArguments beam, Mistakes mistakes) {
    Instant start = Instant.now();
    // Beam takes half a second to find out which options it has: where it is not asked for, a
    // mistake in ours is told without.
    if (beam.areGiven() || nameOtherFileSystems()) {
      // Its options tell a file system where it is and who may enter.
      OtherFileSystems.enterWith(beam.parse(mistakes));
    }
    beam.check(mistakes);
    // In the order in which they are told, each with what it needs of those before it.
    JobInputs files = inputs.find(beam, mistakes);
    InputSizes sizes = InputSizes.of(files);
    long unpackedBytes = sizes.unpackedBytes();
    References known = references.read(mistakes);
    Edits edited = edits.plan(beam, mistakes);
    Rulings rulings = decisions.read(known.catalog(), mistakes);
    RejectionRule rejection = score.rejection(mistakes);
    DedupPlan duplicates = dedup.plan(mistakes);
    ReusePlan earlier = reuse.plan(output.folder(), known, beam, mistakes);
    ModelGrader grader =
        judge.grader(
            output.folder(),
            reuse.replies(output.folder(), beam),
            beam.leaveThisProcess(),
            mistakes);
    int shards = output.shards(unpackedBytes, mistakes);
    double maxShrink = output.maxShrink(mistakes);
    boolean indexed = output.indexed(mistakes);
    GateFile gate = output.gate(duplicates.embedded(), mistakes);
    heap.checkNumber(mistakes);
    String folder = output.checkedFolder(readPlaces(files), unpackedBytes, mistakes);
    HistoryPlan kept = history.plan(folder, mistakes);
    heap.checkRoom(beam.launch(), unpackedBytes, mistakes);
    mistakes.throwIfAny();
    RunStamp stamp = stamp(start, beam);
    JobOutput place =
        new JobOutput(
            folder,
            OutputFolder.working(folder, stamp.runId()),
            shards,
            maxShrink,
            indexed,
            gate,
            kept);
    return new RunPlan(
        new Job(
            stamp,
            files,
            known,
            redaction.isWanted(),
            redaction.of(edited),
            rulings,
            rejection,
            duplicates,
            earlier,
            grader,
            place),
        sizes,
        beam.parse(mistakes),
        beam.launch());
  }

  /** What the output must not lie around. */
  private List<String> readPlaces(JobInputs files) {
    return Stream.concat(files.paths().stream(), edits.records().stream()).toList();
  }

  private RunStamp stamp(Instant start, BeamArguments beam) {
    return new RunStamp(
        RunId.of(start), start.toEpochMilli(), beam.withGiven(GivenOptions.of(spec)));
  }

  /** Whether some input or the output lies elsewhere than on this machine's own file system. */
  private boolean nameOtherFileSystems() {
    return Stream.of(
            inputs.globs().stream(),
            Stream.ofNullable(output.folder()),
            edits.folders().stream(),
            Stream.ofNullable(decisions.file()),
            Stream.ofNullable(reuse.folder()))
        .flatMap(Function.identity())
        .anyMatch(location -> !Location.isLocal(location));
  }
}
