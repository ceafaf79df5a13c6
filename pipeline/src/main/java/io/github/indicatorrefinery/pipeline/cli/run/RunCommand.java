package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.publish.KeptRuns;
import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.SpaceText;
import io.github.indicatorrefinery.pipeline.cli.run.launch.BeamArguments;
import io.github.indicatorrefinery.pipeline.cli.run.launch.DryRun;
import io.github.indicatorrefinery.pipeline.cli.run.launch.Interruption;
import io.github.indicatorrefinery.pipeline.cli.run.launch.Launch;
import io.github.indicatorrefinery.pipeline.cli.run.launch.WatchedRun;
import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.job.RefinePipeline;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkJob;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.job.plan.JobOutput;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.report.LedgerTable;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
      "At least one of --input, --reports, --ragExport and --structured is needed. A glob is"
          + " quoted, so that",
      "the shell leaves it alone; ** goes down folders. Any option of Apache Beam can be added,"
          + " such as",
      "--targetParallelism=4.",
      "",
      "--runner=FlinkRunner runs on a Flink inside this process, on all cores or on --parallelism=N"
          + " of them;",
      "--flinkMaster=HOST:PORT sends the job to a cluster, whose processes must reach all inputs"
          + " and the",
      "output by the same names. --attachedMode=false leaves it there and returns at once.",
      "",
      "Example:",
      "  refinery run --reports='raw/*.txt' --ragExport='raw/*.json.gz' --output=out"
    })
public final class RunCommand implements Callable<Integer> {
  private static final String UNFIT =
      """
      SELECT source_file || ' ' || source_position || ': ' || message FROM failures WHERE stage = 'decide'
       ORDER BY CAST(substr(source_position, 6) AS INTEGER)
      """;

  @Spec private CommandSpec spec;

  @Mixin private JobOptions options;

  @Option(
      names = "--strict",
      description =
          "Exit with 1 where an input could not be read, an answer not be judged, or a decision or"
              + " an edit no longer fits; the rest is refined all the same.")
  private boolean strict;

  @Option(
      names = "--dryRun",
      description =
          "Reads the inputs and tells what is in them and what a run would take; nothing is"
              + " written.")
  private boolean dryRun;

  @Unmatched private List<String> beamArguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    RunPlan plan =
        options.plan(
            new BeamArguments(beamArguments, spec.optionsMap().keySet()), Mistakes.of(spec));
    Job job = plan.job();
    String output = job.output().folder();
    PrintWriter err = spec.commandLine().getErr();
    if (dryRun) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(TerminalText.of(DryRun.of(job, plan.sizes(), new ProgressLine(err))));
      out.flush();
      return 0;
    }
    try (Interruption interruption = Interruption.expected(err);
        OutputFolder folder = OutputFolder.open(output, job.stamp().runId())) {
      interruption.discards(folder, output);
      tellKept(job.output(), err);
      ProgressLine progress = new ProgressLine(err);
      interruption.ends(progress);
      progress.show(seconds -> "starting");
      Pipeline pipeline = Pipeline.create(plan.beamOptions());
      RefinePipeline.build(pipeline, job);
      PipelineResult running = plan.launch().start(pipeline);
      if (plan.launch().isDetached()) {
        folder.handOver();
        return tellSubmitted(running, output);
      }
      if (plan.launch() != Launch.DIRECT) {
        interruption.cancels(running);
      }
      new WatchedRun(running, job, plan.sizes(), progress).awaitEnd();
    }
    return tell(job);
  }

  private static void tellKept(JobOutput output, PrintWriter err) throws IOException {
    Integer most = output.history().keepRuns();
    if (most != null && most > 0) {
      KeptRuns.Cost cost = KeptRuns.of(output.folder()).costOfPublished();
      if (cost.files() > 0) {
        err.println("the run in place is kept: " + SpaceText.of(cost));
      }
    }
  }

  private int tellSubmitted(PipelineResult running, String folder) {
    PrintWriter out = spec.commandLine().getOut();
    String job = running instanceof FlinkJob ? running.toString() : "the job";
    out.printf("submitted %s; %s holds the run once it is done%n", job, folder);
    out.flush();
    return 0;
  }

  private int tell(Job job) throws IOException {
    String folder = job.output().folder();
    RunRecord run;
    List<String> unfit = List.of();
    EditSums edits = EditSums.NONE;
    try (FinishedRun finished = FinishedRun.open(folder)) {
      run = finished.record();
      if (!job.rulings().isEmpty()) {
        unfit = finished.database().all(UNFIT, row -> row.getString(1));
      }
      if (!job.edits().isEmpty()) {
        edits = EditSums.in(finished.database());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(TerminalText.of(LedgerTable.of(run, folder)));
    out.print(edits.text());
    out.flush();
    for (String decision : unfit) {
      spec.commandLine().getErr().printf("warning: %s%n", TerminalText.of(decision));
    }
    if (edits.unfit() > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              Locale.ROOT,
              "warning: %,d edits no longer fit, see %s/failed%n",
              edits.unfit(),
              TerminalText.of(folder));
    }
    long failed = run.ledger().failed();
    long unread = failed - unfit.size() - edits.unfit();
    if (unread > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "warning: %d %s, see %s%n",
              unread,
              job.judge() != null
                  ? "records, files or answers could not be read or judged"
                  : "records or files could not be read",
              folder + "/failed");
    }
    return failed > 0 && strict ? 1 : 0;
  }
}
