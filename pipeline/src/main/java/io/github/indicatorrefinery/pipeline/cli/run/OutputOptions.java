package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.cli.option.GateOption;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.OutputCheck;
import io.github.indicatorrefinery.pipeline.job.plan.JobOutput;
import io.github.indicatorrefinery.pipeline.run.GateFile;
import io.github.indicatorrefinery.pipeline.run.RunMark;
import io.github.indicatorrefinery.transforms.embed.Embedded;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the dataset goes and into how many files. */
final class OutputOptions {
  private static final String SHARDS = "--shards";
  private static final String MAX_SHRINK = "--maxShrink";
  private static final String INDEX = "--index";
  private static final String SEARCH = "search";
  private static final String NONE = "none";

  /**
   * A shard is held in memory whole by the worker that is at it; of 64 MiB of export, 20 are text
   * that is kept, twice with its original.
   */
  private static final long INPUT_BYTES_PER_SHARD = 64L << 20;

  /** Both cores of a small laptop have two files each to write. */
  private static final int LEAST_SHARDS = 4;

  private static final int MOST_SHARDS = 10_000;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Receives the dataset: a folder, or a location such as s3://bucket/folder. An earlier run in"
              + " it is replaced as a whole once this one is done.")
  private @Nullable String output;

  @Option(
      names = SHARDS,
      paramLabel = "N",
      description =
          "Into how many files the dataset is cut. Default: one for each 64 MiB of input, at least 4.")
  private @Nullable String shards;

  @Option(
      names = MAX_SHRINK,
      paramLabel = "SHARE",
      description =
          "The largest share of the kept pairs (0 to 1) that may go when an earlier run is replaced;"
              + " where more would, nothing is published. Default: 0.5; 1 allows all.")
  private @Nullable String maxShrink;

  @Option(
      names = INDEX,
      paramLabel = "KIND",
      description =
          "Which index the dataset gets, for the command ask: search or none. Default: search.")
  private String index = SEARCH;

  @Mixin private final GateOption gate = new GateOption();

  /** The folder as it was typed. */
  @Nullable String folder() {
    return output;
  }

  /**
   * The folder, an absolute path or a location of another file system; null with the mistake told
   * where it cannot receive the run.
   *
   * @param inputs the files that the run reads
   */
  @Nullable String checkedFolder(List<String> inputs, long unpackedBytes, Mistakes mistakes) {
    return OutputCheck.check(output, RunMark.RUN, inputs, unpackedBytes, mistakes);
  }

  /** Into how many files the dataset is cut. */
  int shards(long unpackedBytes, Mistakes mistakes) {
    return mistakes.wholeNumber(SHARDS, shards, 1, MOST_SHARDS, shardsFor(unpackedBytes));
  }

  /** Which share of the kept pairs may go. */
  double maxShrink(Mistakes mistakes) {
    return mistakes.number(MAX_SHRINK, maxShrink, 0, 1, JobOutput.DEFAULT_MAX_SHRINK);
  }

  /** Whether the dataset gets a search index. */
  boolean indexed(Mistakes mistakes) {
    if (!index.equals(SEARCH) && !index.equals(NONE)) {
      mistakes.add(INDEX, index, "allowed is search or none");
    }
    return index.equals(SEARCH);
  }

  /**
   * By what the index is asked; null for the built-in thresholds.
   *
   * @param embedded of what there are vectors
   */
  @Nullable GateFile gate(Embedded embedded, Mistakes mistakes) {
    if (index.equals(NONE)) {
      gate.refuseBeside(INDEX + "=" + NONE, mistakes);
    } else if (embedded == Embedded.NONE) {
      gate.refuseBeside("--embed=none, for it is about distances", mistakes);
    }
    return gate.read(mistakes);
  }

  private static int shardsFor(long unpackedBytes) {
    long count = unpackedBytes / INPUT_BYTES_PER_SHARD + 1;
    return (int) Math.min(Math.max(count, LEAST_SHARDS), MOST_SHARDS);
  }
}
