package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.NamedFiles;
import io.github.indicatorrefinery.pipeline.cli.run.launch.BeamArguments;
import io.github.indicatorrefinery.pipeline.job.plan.JobInputs;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is read. */
final class InputOptions {
  private static final String INPUT = "--input";
  private static final String REPORTS = "--reports";
  private static final String RAG_EXPORT = "--ragExport";
  private static final String STRUCTURED = "--structured";
  private static final String SAMPLE = "--sample";

  /** One worker holds them all. */
  private static final int MOST_SAMPLE = 100_000;

  @Option(
      names = INPUT,
      paramLabel = "GLOB",
      description =
          "Files of any format that is read, or a folder for all files below it: the content tells"
              + " what each is. May be repeated.")
  private List<String> anything = new ArrayList<>();

  @Option(
      names = REPORTS,
      paramLabel = "GLOB",
      description = "Research reports: terminal captures or Markdown. May be repeated.")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = RAG_EXPORT,
      paramLabel = "GLOB",
      description =
          "Exports of the RAG database as JSON, plain or packed (gzip, zstd, bzip2, xz). May be"
              + " repeated.")
  private List<String> ragExports = new ArrayList<>();

  @Option(
      names = STRUCTURED,
      paramLabel = "GLOB",
      description = "Pairs in structured JSON, a file an indicator. May be repeated.")
  private List<String> structured = new ArrayList<>();

  @Option(
      names = SAMPLE,
      paramLabel = "N",
      description =
          "Refines N of the pairs that are read, from all inputs and always the same, to try"
              + " something out; run.json and the ledger tell how many were left out. Default: all.")
  private @Nullable String sample;

  /** All globs, as they were typed. */
  List<String> globs() {
    return Stream.of(anything, reports, ragExports, structured).flatMap(List::stream).toList();
  }

  /**
   * The files that the globs name, each once however many globs name it: an option that says what a
   * file holds comes before one that leaves it open.
   */
  JobInputs find(BeamArguments beam, Mistakes mistakes) {
    FoundInputs files = new FoundInputs(beam);
    reports.forEach(
        glob -> files.add(SourceKind.REPORT, glob, NamedFiles.paths(REPORTS, glob, mistakes)));
    ragExports.forEach(
        glob -> files.add(SourceKind.EXPORT, glob, NamedFiles.paths(RAG_EXPORT, glob, mistakes)));
    structured.forEach(
        glob ->
            files.add(SourceKind.STRUCTURED, glob, NamedFiles.paths(STRUCTURED, glob, mistakes)));
    anything.forEach(
        glob -> files.add(SourceKind.FILE, glob, NamedFiles.pathsAndBelow(INPUT, glob, mistakes)));
    if (globs().isEmpty()) {
      mistakes.add(
          "nothing to read: at least one of %s, %s, %s, %s is needed"
              .formatted(INPUT, REPORTS, RAG_EXPORT, STRUCTURED));
    }
    return new JobInputs(
        files.named(),
        sample == null ? null : mistakes.wholeNumber(SAMPLE, sample, 1, MOST_SAMPLE, 1));
  }
}
