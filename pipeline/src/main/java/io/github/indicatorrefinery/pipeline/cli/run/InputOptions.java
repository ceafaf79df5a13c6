package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.NamedFiles;
import io.github.indicatorrefinery.pipeline.cli.run.launch.BeamArguments;
import io.github.indicatorrefinery.pipeline.job.plan.JobInputs;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say what is read. */
final class InputOptions {
  private static final String REPORTS = "--reports";
  private static final String RAG_EXPORT = "--ragExport";
  private static final String STRUCTURED = "--structured";

  @Option(
      names = REPORTS,
      paramLabel = "GLOB",
      description = "Research reports: terminal captures or Markdown. May be repeated.")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = RAG_EXPORT,
      paramLabel = "GLOB",
      description =
          "Exports of the RAG database as JSON, plain or packed (gzip, zstd, bzip2). May be repeated.")
  private List<String> ragExports = new ArrayList<>();

  @Option(
      names = STRUCTURED,
      paramLabel = "GLOB",
      description = "Pairs in structured JSON, a file an indicator. May be repeated.")
  private List<String> structured = new ArrayList<>();

  /** All globs, as they were typed. */
  List<String> globs() {
    return Stream.of(reports, ragExports, structured).flatMap(List::stream).toList();
  }

  /** The files that the globs name, each once however many globs name it. */
  JobInputs find(BeamArguments beam, Mistakes mistakes) {
    List<InputFile> files = new ArrayList<>();
    add(SourceKind.REPORT, REPORTS, reports, files, mistakes);
    add(SourceKind.EXPORT, RAG_EXPORT, ragExports, files, mistakes);
    add(SourceKind.STRUCTURED, STRUCTURED, structured, files, mistakes);
    if (globs().isEmpty()) {
      mistakes.add(
          "nothing to read: at least one of %s, %s, %s is needed"
              .formatted(REPORTS, RAG_EXPORT, STRUCTURED));
    }
    return new JobInputs(
        files.stream()
            .map(file -> new InputFile(file.kind(), beam.reachable(file.path())))
            .distinct()
            .toList());
  }

  private static void add(
      SourceKind kind,
      String option,
      List<String> globs,
      List<InputFile> files,
      Mistakes mistakes) {
    NamedFiles.paths(option, globs, mistakes).forEach(path -> files.add(new InputFile(kind, path)));
  }
}
