package io.github.indicatorrefinery.pipeline.cli.batch;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.NamedFiles;
import io.github.indicatorrefinery.pipeline.cli.option.OtherFileSystems;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPairs;
import io.github.indicatorrefinery.pipeline.model.batch.result.BatchImport;
import io.github.indicatorrefinery.pipeline.model.batch.result.ImportRecord;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads replies back as a new version of the pairs that were asked about. */
@Command(
    name = "import",
    description =
        "Reads the replies to an export back, as a new version of its pairs beside the run.",
    footer = {
      "",
      "Nothing of the run is changed. A line that cannot be imported is listed below DIR/failed;",
      "refinery batch export --failedOf=DIR asks again for all pairs without a new version.",
      "",
      "Example:",
      "  refinery batch import --run=out --manifest=asked/manifest.json --results='replies/*.jsonl'"
          + " --output=edited"
    })
final class BatchImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Option(
      names = "--results",
      paramLabel = "GLOB",
      description =
          "The result files of the batch jobs, as they are or packed with gzip, zstd or bzip2. May"
              + " be repeated.")
  private List<String> results = new ArrayList<>();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "The manifest.json of the export.")
  private String manifest;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Receives the new version; an earlier import in it is replaced as a whole.")
  private String output;

  @Override
  public Integer call() throws IOException {
    List<String> places = new ArrayList<>(results);
    places.addAll(Arrays.asList(manifest, output, run.folder()));
    OtherFileSystems.prepareFor(places);
    Mistakes mistakes = Mistakes.of(spec);
    try (FinishedRun earlier = run.open(mistakes).orElse(null)) {
      List<String> inputs = found(mistakes);
      Optional<ManifestFile> asked = ManifestFile.read(manifest, mistakes);
      List<String> read = new ArrayList<>(inputs);
      asked.ifPresent(file -> read.add(file.path()));
      BatchFolder folder = BatchFolder.check(output, BatchImport.COMMAND, run, read, mistakes);
      mistakes.throwIfAny();
      tell(publish(earlier, asked.orElseThrow(), inputs, folder), asked.orElseThrow().manifest());
    }
    return 0;
  }

  /** Each file once, however many globs name it, and in one order. */
  private List<String> found(Mistakes mistakes) {
    if (results.isEmpty()) {
      mistakes.add("--results is missing; allowed is a glob of the result files");
    }
    return NamedFiles.paths("--results", results, mistakes).stream().distinct().sorted().toList();
  }

  private ImportRecord publish(
      FinishedRun earlier, ManifestFile asked, List<String> inputs, BatchFolder folder)
      throws IOException {
    BatchPairs pairs = new BatchPairs(earlier.database());
    ImportRecord.Original original =
        new ImportRecord.Original(earlier.record().runId(), earlier.record().dataSha256());
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
    try {
      return folder.publish(
          (working, runId) ->
              new BatchImport(runId, asked.manifest(), asked.version(), original)
                  .write(
                      inputs,
                      pairs,
                      working,
                      done -> progress.show(seconds -> "read %,d lines".formatted(done))),
          ImportRecord::toJson);
    } finally {
      progress.end();
    }
  }

  private void tell(ImportRecord done, BatchManifest asked) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(TerminalText.of(ImportText.of(done, asked, output)));
    out.flush();
    long failed = done.ledger().failed();
    if (failed > 0) {
      spec.commandLine()
          .getErr()
          .println(
              TerminalText.of(
                  "warning: %d lines were not imported, see %s/failed".formatted(failed, output)));
    }
  }
}
