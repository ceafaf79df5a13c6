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
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes requests about kept pairs. */
@Command(
    name = "export",
    description = "Writes requests about the kept pairs of a run, the lowest scores first.",
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
  private static final String TIER = "--tier";
  private static final String FORM = "--form";
  private static final String INDICATOR = "--indicator";
  private static final String USUAL_MODEL = "gemini-2.5-flash";

  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Receives the requests; an earlier export in it is replaced as a whole.")
  private String output;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many pairs. Default: all that are selected.")
  private String limit;

  @Option(
      names = TIER,
      paramLabel = "TIER",
      description =
          "Only pairs of this tier: premium, standard, review or low. May be repeated. Default:"
              + " all.")
  private List<String> tiers = new ArrayList<>();

  @Option(
      names = FORM,
      paramLabel = "FORM",
      split = ",",
      description =
          "Only pairs whose question has this form: question, phrase or search_query. Several are"
              + " separated by commas. Default: all.")
  private List<String> forms = new ArrayList<>();

  @Option(
      names = INDICATOR,
      paramLabel = "SLUG",
      description =
          "Only pairs of this indicator or topic, by its slug, such as funding_rates. May be"
              + " repeated. Default: all.")
  private List<String> indicators = new ArrayList<>();

  @Option(
      names = EarlierImport.OPTION,
      paramLabel = "DIR",
      description =
          "Only pairs that an earlier import has no new version of, its replies being failed or"
              + " missing; DIR is the --output of that import. Default: all.")
  private String failedOf;

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
    OtherFileSystems.prepareFor(Arrays.asList(output, failedOf, run.folder()));
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
    PairSelection selection = selection(mistakes);
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
        failedOf == null ? List.of() : List.of(failedOf + "/" + UnrefinedPairs.FILE);
    BatchFolder folder = BatchFolder.check(output, ExportMark.COMMAND, run, read, mistakes);
    if (earlier == null) {
      mistakes.throwIfAny();
    }
    BatchPairs pairs = new BatchPairs(earlier.database());
    checkIndicators(pairs, mistakes);
    checkForms(pairs, mistakes);
    mistakes.throwIfAny();
    List<String> ids = pairs.ids(selection);
    if (ids.isEmpty()) {
      throw new MistakesException(
          List.of(
              "no kept pair is selected; allowed are --tier, --form, --indicator and --failedOf"
                  + " that meet"));
    }
    BatchExport.Subject subject =
        new BatchExport.Subject(
            earlier.record().runId(),
            earlier.record().dataSha256(),
            model == null ? USUAL_MODEL : model.strip());
    return write(pairs, ids, subject, folder, (long) fileMiB << 20);
  }

  private PairSelection selection(Mistakes mistakes) throws IOException {
    int mostPairs = mistakes.wholeNumber("--limit", limit, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    return new PairSelection(
        tiers.stream().flatMap(tier -> tier(tier, mistakes).stream()).toList(),
        forms.stream().flatMap(form -> form(form, mistakes).stream()).toList(),
        indicators,
        EarlierImport.unrefined(failedOf, mistakes),
        mostPairs);
  }

  private static Optional<Tier> tier(String given, Mistakes mistakes) {
    Optional<Tier> tier =
        Arrays.stream(Tier.values()).filter(one -> one.label().equals(given)).findFirst();
    if (tier.isEmpty()) {
      mistakes.add(
          TIER,
          given,
          "allowed is one of "
              + Arrays.stream(Tier.values()).map(Tier::label).collect(Collectors.joining(", ")));
    }
    return tier;
  }

  private static Optional<QuestionForm> form(String given, Mistakes mistakes) {
    Optional<QuestionForm> form =
        Arrays.stream(QuestionForm.values()).filter(one -> one.label().equals(given)).findFirst();
    if (form.isEmpty()) {
      mistakes.add(
          FORM,
          given,
          "allowed are "
              + Arrays.stream(QuestionForm.values())
                  .map(QuestionForm::label)
                  .collect(Collectors.joining(", ")));
    }
    return form;
  }

  private void checkForms(BatchPairs pairs, Mistakes mistakes) {
    if (!forms.isEmpty() && !pairs.tellsForms()) {
      mistakes.add(
          FORM,
          String.join(",", forms),
          "the run is of a version that did not tell the form of a question; a new run does");
    }
  }

  private void checkIndicators(BatchPairs pairs, Mistakes mistakes) {
    for (String slug : indicators) {
      if (!pairs.hasSubject(slug)) {
        mistakes.add(INDICATOR, slug, "the run has no such slug; its run.json lists all of them");
      }
    }
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
