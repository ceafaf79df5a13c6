package io.github.indicatorrefinery.pipeline.cli.batch;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.OtherFileSystems;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.model.batch.BatchExport;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPairs;
import io.github.indicatorrefinery.pipeline.model.batch.ExportMark;
import io.github.indicatorrefinery.pipeline.model.batch.PairSelection;
import io.github.indicatorrefinery.pipeline.model.batch.result.UnrefinedPairs;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes requests about kept pairs. */
@Command(
    name = "export",
    description =
        "Writes requests about the kept pairs of a run: search queries first, then the lowest scores.",
    footer = {
      "",
      "Each file below DIR/requests is the input file of one batch job. Keep DIR/manifest.json: the"
          + " replies",
      "cannot be read back without it.",
      "",
      "Examples:",
      "  refinery batch export --run=out --output=asked --tier=review --limit=500",
      "  refinery batch export --run=out --output=asked-again --failedOf=edited"
    })
final class BatchExportCommand implements Callable<Integer> {
  private static final String USUAL_MODEL = "gemini-2.5-flash";

  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Receives the requests; an earlier export in it is replaced as a whole.")
  private String output;

  @Mixin private final SelectionOptions selected = new SelectionOptions();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "The model that you will ask, for the record: the job names it again. Default: "
              + USUAL_MODEL
              + ".")
  private String model;

  @Option(
      names = "--maxFileMiB",
      paramLabel = "N",
      description =
          "Size of a file of requests at most, 1 to 128; a job that fails loses one file. Default:"
              + " 32, some 5,800 pairs.")
  private String maxFileMiB;

  @Override
  public Integer call() throws IOException {
    OtherFileSystems.prepareFor(Arrays.asList(output, selected.failedOf(), run.folder()));
    Mistakes mistakes = Mistakes.of(spec);
    try (FinishedRun earlier = run.open(mistakes).orElse(null)) {
      BatchManifest manifest = export(earlier, mistakes);
      tell(manifest);
    }
    return 0;
  }

  /** The run is null where there is none, with the mistake told. */
  private BatchManifest export(@Nullable FinishedRun earlier, Mistakes mistakes)
      throws IOException {
    SelectionOptions.Named named = selected.named(mistakes);
    int fileMiB =
        mistakes.wholeNumber(
            "--maxFileMiB",
            maxFileMiB,
            1,
            BatchExport.MOST_FILE_MIB,
            BatchExport.DEFAULT_MAX_FILE_MIB);
    if (model != null && model.isBlank()) {
      mistakes.add("--model", model, "allowed is the name of a model");
    }
    List<String> read =
        selected.failedOf() == null
            ? List.of()
            : List.of(selected.failedOf() + "/" + UnrefinedPairs.FILE);
    BatchFolder folder = BatchFolder.check(output, ExportMark.COMMAND, run, read, mistakes);
    if (earlier == null) {
      mistakes.throwIfAny();
    }
    BatchPairs pairs = new BatchPairs(earlier.database());
    PairSelection selection = selected.of(named, pairs, mistakes);
    mistakes.throwIfAny();
    List<String> ids = pairs.ids(selection);
    if (ids.isEmpty()) {
      throw new MistakesException(
          List.of(
              "no kept pair is selected; allowed are %s that meet"
                  .formatted(SelectionOptions.NAMES)));
    }
    BatchExport.Subject subject =
        new BatchExport.Subject(
            earlier.record().runId(),
            earlier.record().dataSha256(),
            model == null ? USUAL_MODEL : model.strip());
    return write(pairs, ids, subject, folder, (long) fileMiB << 20);
  }

  private BatchManifest write(
      BatchPairs pairs,
      List<String> ids,
      BatchExport.Subject subject,
      BatchFolder folder,
      long maxFileBytes)
      throws IOException {
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
    IntConsumer told =
        done -> progress.show(seconds -> "wrote %,d of %,d requests".formatted(done, ids.size()));
    try {
      return folder
          .publish(
              (working, runId) ->
                  new ExportMark(
                      runId,
                      new BatchExport(pairs, working, maxFileBytes, told).write(subject, ids)),
              ExportMark::toJson)
          .manifest();
    } finally {
      progress.end();
    }
  }

  private void tell(BatchManifest manifest) {
    long bytes = manifest.files().stream().mapToLong(BatchManifest.RequestFile::bytes).sum();
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        TerminalText.of(
            String.format(
                Locale.ROOT,
                """
                %,d requests, %.1f MiB; files of requests: %,d
                about %,d tokens of prompts and %,d of replies (by %s)
                %s/manifest.json is needed to read the replies back
                """,
                manifest.requests(),
                bytes / (double) (1 << 20),
                manifest.files().size(),
                manifest.estimatedTokens().input(),
                manifest.estimatedTokens().output(),
                manifest.estimatedTokens().encoding(),
                output)));
    out.flush();
  }
}
