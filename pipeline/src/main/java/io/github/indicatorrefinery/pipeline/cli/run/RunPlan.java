package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.OtherFileSystems;
import io.github.indicatorrefinery.pipeline.cli.option.OutputCheck;
import io.github.indicatorrefinery.pipeline.cli.option.WrittenBy;
import io.github.indicatorrefinery.pipeline.cli.run.launch.BeamArguments;
import io.github.indicatorrefinery.pipeline.cli.run.launch.FlinkCheck;
import io.github.indicatorrefinery.pipeline.cli.run.launch.HeapCheck;
import io.github.indicatorrefinery.pipeline.cli.run.launch.Launch;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkPresets;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.model.ModelGrader;
import io.github.indicatorrefinery.pipeline.run.RunId;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.grade.GradingRules;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.values.InputFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptions;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The options of one run, checked: everything is there to start it. */
public record RunPlan(
    String runId,
    List<InputFile> inputs,
    Catalog catalog,
    KnowledgeBase knowledge,
    double minQuality,
    DedupPlan dedup,
    @Nullable ModelGrader judge,
    int shards,
    String output,
    Map<String, String> given,
    PipelineOptions beamOptions,
    Launch launch,
    Instant startedAt) {
  /**
   * A shard is held in memory whole by the worker that is at it; of 64 MiB of export, 20 are text
   * that is kept, twice with its original.
   */
  private static final long INPUT_BYTES_PER_SHARD = 64L << 20;

  /** Both cores of a small laptop have two files each to write. */
  private static final int LEAST_SHARDS = 4;

  private static final int MOST_SHARDS = 10_000;

  /** Less does not hold one shard; more than a tebibyte is a slip of the pen. */
  private static final int LEAST_HEAP_MIB = 256;

  private static final int MOST_HEAP_MIB = 1 << 20;

  /**
   * Checks everything.
   *
   * @throws MistakesException with all mistakes there are
   */
  static RunPlan of(RunSettings settings, List<String> beamArguments) {
    Mistakes mistakes = new Mistakes();
    Instant now = Instant.now();
    // Beam takes half a second to find out which options it has: where it is not asked for, a
    // mistake in ours is told without.
    if (!beamArguments.isEmpty() || settings.nameOtherFileSystems()) {
      OtherFileSystems.enterWith(BeamArguments.parse(beamArguments, mistakes));
    }
    FlinkCheck.check(beamArguments, mistakes);
    List<InputFile> inputs =
        InputFinder.find(settings, mistakes).stream()
            .map(file -> new InputFile(file.kind(), reachable(file.path(), beamArguments)))
            .toList();
    long unpackedBytes = InputSizes.unpackedBytes(inputs);
    Catalog catalog = References.catalog(settings.catalog(), mistakes);
    KnowledgeBase knowledge = References.knowledge(settings.knowledge(), catalog, mistakes);
    double minQuality = mistakes.number("--minQuality", settings.minQuality(), 0, 100, 0);
    DedupPlan dedup = DedupPlan.of(settings.dedup(), mistakes);
    ModelGrader judge =
        JudgePlan.of(
            settings.judge(),
            settings.output(),
            FlinkPresets.leaveThisProcess(beamArguments),
            mistakes);
    Launch launch = Launch.of(beamArguments);
    int shards =
        mistakes.wholeNumber(
            "--shards", settings.shards(), 1, MOST_SHARDS, shardsFor(unpackedBytes));
    mistakes.wholeNumber(
        "--heapMiB", settings.heapMiB(), LEAST_HEAP_MIB, MOST_HEAP_MIB, LEAST_HEAP_MIB);
    String output =
        OutputCheck.check(
            settings.output(),
            WrittenBy.RUN,
            inputs.stream().map(InputFile::path).toList(),
            unpackedBytes,
            mistakes);
    HeapCheck.check(settings.heapMiB(), launch, unpackedBytes, mistakes);
    mistakes.throwIfAny();
    return new RunPlan(
        RunId.of(now),
        inputs,
        catalog,
        knowledge,
        minQuality,
        dedup.reachable(location -> reachable(location, beamArguments)),
        judge,
        shards,
        reachable(output, beamArguments),
        BeamArguments.withGiven(beamArguments, settings.given()),
        BeamArguments.parse(beamArguments, mistakes),
        launch,
        now);
  }

  @Nullable GradingRules judgeRules() {
    return judge == null ? null : judge.rules();
  }

  /** The job that writes to {@code working}. */
  Job job(String working) {
    return new Job(
        runId,
        inputs,
        catalog,
        knowledge,
        minQuality,
        dedup.embedding(),
        dedup.reuse(),
        dedup.similarity(),
        dedup.answers(),
        judge,
        shards,
        output,
        working,
        given,
        startedAt.toEpochMilli());
  }

  /** Another process has another working directory: there, a path has to be a whole one. */
  private static String reachable(String location, List<String> beamArguments) {
    return FlinkPresets.leaveThisProcess(beamArguments) && Location.isLocal(location)
        ? Location.local(location).toAbsolutePath().normalize().toString()
        : location;
  }

  private static int shardsFor(long unpackedBytes) {
    long shards = unpackedBytes / INPUT_BYTES_PER_SHARD + 1;
    return (int) Math.min(Math.max(shards, LEAST_SHARDS), MOST_SHARDS);
  }
}
