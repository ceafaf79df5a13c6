package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.cli.run.launch.Interruption;
import io.github.indicatorrefinery.pipeline.cli.run.launch.Launch;
import io.github.indicatorrefinery.pipeline.cli.run.launch.WatchedRun;
import io.github.indicatorrefinery.pipeline.cli.terminal.TerminalText;
import io.github.indicatorrefinery.pipeline.job.RefinePipeline;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkJob;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.report.LedgerTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Refines raw research output into a dataset: the main job. */
@Command(
    name = "run",
    description = "Refines reports, exports and structured files into a dataset.",
    footer = {
      "",
      "At least one of --reports, --ragExport and --structured is needed. A glob is quoted, so that the",
      "shell leaves it alone; ** goes down folders. Any option of Apache Beam can be added, such as",
      "--targetParallelism=4.",
      "",
      "--runner=FlinkRunner runs on a Flink inside this process, on all cores or on --parallelism=N of them;",
      "--flinkMaster=HOST:PORT sends the job to a cluster, whose processes must reach all inputs and the",
      "output by the same names. --attachedMode=false leaves it there and returns at once.",
      "",
      "Example:",
      "  refinery run --reports='raw/*.txt' --ragExport='raw/*.json.gz' --output=out"
    })
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--reports",
      paramLabel = "GLOB",
      description = "Research reports: terminal captures or Markdown. May be repeated.")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--ragExport",
      paramLabel = "GLOB",
      description =
          "Exports of the RAG database as JSON, plain or packed (gzip, zstd, bzip2). May be repeated.")
  private List<String> ragExports = new ArrayList<>();

  @Option(
      names = "--structured",
      paramLabel = "GLOB",
      description = "Pairs in structured JSON, a file an indicator. May be repeated.")
  private List<String> structured = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Receives the dataset: a folder, or a location such as s3://bucket/folder. An earlier run in"
              + " it is replaced as a whole once this one is done.")
  private String output;

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description = "The indicators to look for, tab-separated. Default: the 227 of the project.")
  private String catalog;

  @Option(
      names = "--knowledge",
      paramLabel = "FILE",
      description =
          "What answers are held against: formulas, ranges, periods, levels, creators; tab-separated, each"
              + " line with its source. Default: the knowledge base of the project.")
  private String knowledge;

  @Option(
      names = "--minQuality",
      paramLabel = "SCORE",
      description =
          "Rejects pairs with a lower score, 0 to 100, before dedup. Default: 0, which rejects none.")
  private String minQuality;

  @Option(
      names = "--embed",
      paramLabel = "TEXTS",
      description =
          "Which texts get a vector, from which similar ones are found: questions or none. Default:"
              + " questions; none takes a quarter of the time and finds fewer duplicates.")
  private String embed;

  @Option(
      names = "--reuse",
      paramLabel = "DIR",
      description =
          "The output of an earlier run, whose vectors are taken over where texts are the same.")
  private String reuse;

  @Option(
      names = "--semanticMaxCosineDistance",
      paramLabel = "DISTANCE",
      description =
          "Two questions up to this cosine distance (0 to 2) are one unless a guard tells them apart."
              + " Default: 0.10; see dedup-report before you change it.")
  private String semanticMaxCosineDistance;

  @Option(
      names = "--nearMinShingleSimilarity",
      paramLabel = "SIMILARITY",
      description =
          "So are two of a subject whose character 3-grams agree to this share (0 to 1) or more."
              + " Default: 0.75.")
  private String nearMinShingleSimilarity;

  @Option(
      names = "--answerMinShingleSimilarity",
      paramLabel = "SIMILARITY",
      description =
          "A pair goes, whatever its question, whose answer has the numbers of a better one of its"
              + " subject and this share (0.5 to 1) or more of its word 3-grams; for inputs whose"
              + " answers repeat, such as 0.9. Default: answers are not compared.")
  private String answerMinShingleSimilarity;

  @Mixin private JudgeOptions judge;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description =
          "Into how many files the dataset is cut. Default: one for each 64 MiB of input, at least 4.")
  private String shards;

  @Option(
      names = "--strict",
      description =
          "Exit with 1 where an input could not be read or an answer not be judged; the rest is refined"
              + " all the same.")
  private boolean strict;

  @Option(
      names = "--heapMiB",
      paramLabel = "N",
      description =
          "Heap of this process in MiB; raise it for larger inputs. A Flink inside the process has 256"
              + " more beside it. Default: 640 with either runner.")
  private String heapMiB;

  @Unmatched private List<String> beamArguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    RunSettings settings =
        new RunSettings(
            reports,
            ragExports,
            structured,
            output,
            catalog,
            knowledge,
            minQuality,
            new RunSettings.Dedup(
                embed,
                reuse,
                semanticMaxCosineDistance,
                nearMinShingleSimilarity,
                answerMinShingleSimilarity),
            judge.settings(),
            shards,
            heapMiB);
    RunPlan plan = RunPlan.of(settings, beamArguments);
    PrintWriter err = spec.commandLine().getErr();
    try (Interruption interruption = Interruption.expected(err);
        OutputFolder folder = OutputFolder.open(plan.output(), plan.runId())) {
      interruption.discards(folder);
      Job job = plan.job(folder.working());
      Pipeline pipeline = Pipeline.create(plan.beamOptions());
      RefinePipeline.build(pipeline, job);
      PipelineResult running = plan.launch().start(pipeline);
      if (plan.launch().isDetached()) {
        folder.handOver();
        return tellSubmitted(running, plan.output());
      }
      if (plan.launch() != Launch.DIRECT) {
        interruption.cancels(running);
      }
      new WatchedRun(running, folder.working(), plan.judgeRules(), err).awaitEnd();
    }
    return tell(plan.output());
  }

  private int tellSubmitted(PipelineResult running, String folder) {
    PrintWriter out = spec.commandLine().getOut();
    String job = running instanceof FlinkJob ? running.toString() : "the job";
    out.printf("submitted %s; %s holds the run once it is done%n", job, folder);
    out.flush();
    return 0;
  }

  private int tell(String folder) throws IOException {
    RunRecord run;
    try (InputStream json = new RunFolder(folder).read(Publication.COMMIT_MARK)) {
      run = RunRecord.read(json);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(TerminalText.of(LedgerTable.of(run, folder)));
    out.flush();
    long failed = run.ledger().failed();
    if (failed > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "warning: %d %s, see %s%n",
              failed,
              judge.isGiven()
                  ? "records, files or answers could not be read or judged"
                  : "records or files could not be read",
              folder + "/failed");
    }
    return failed > 0 && strict ? 1 : 0;
  }
}
