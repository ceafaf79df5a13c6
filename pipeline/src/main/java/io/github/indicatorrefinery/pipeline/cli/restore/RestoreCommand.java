package io.github.indicatorrefinery.pipeline.cli.restore;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.publish.KeptRuns;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.RunArgument;
import io.github.indicatorrefinery.pipeline.cli.option.SpaceText;
import io.github.indicatorrefinery.pipeline.job.publish.RestoredRun;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a run back that run --keepRuns kept. */
@Command(
    name = "restore",
    description = "Puts a run that --keepRuns kept in place again; the one in place is kept.",
    footer = {"", "Example:", "  refinery restore out --to=20261102T050000-1a2b"})
public final class RestoreCommand implements Callable<Integer> {
  private static final String TO = "--to";

  @Spec private CommandSpec spec;

  @Mixin private RunArgument argument;

  @Option(
      names = TO,
      paramLabel = "ID",
      required = true,
      description = "The id of a run that is kept; history tells which are.")
  private String id;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    argument.tellBeside(mistakes);
    mistakes.throwIfAny();
    String present = argument.given().read(run -> run.record().runId());
    String folder = argument.folder();
    String output =
        Location.isLocal(folder)
            ? Location.local(folder).toAbsolutePath().normalize().toString()
            : folder.replaceFirst("/+$", "");
    KeptRuns kept = KeptRuns.of(output);
    checkKept(present, kept.ids(), mistakes);
    mistakes.throwIfAny();
    KeptRuns.Cost cost = kept.costOf(id).plus(kept.costOfPublished());
    SpaceText.refuseWhereShort(TO, id, cost, output, mistakes);
    mistakes.throwIfAny();
    RestoredRun.put(output, id, Instant.now());
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        TerminalText.of(
            "%s is in place again, and %s is kept: %s\n"
                .formatted(id, present, SpaceText.of(cost))));
    out.flush();
    return 0;
  }

  private void checkKept(String present, Set<String> kept, Mistakes mistakes) {
    if (id.equals(present)) {
      mistakes.add(TO, id, "is in place");
    } else if (!kept.contains(id)) {
      mistakes.add(
          TO,
          id,
          kept.isEmpty()
              ? "no run is kept; run --keepRuns=N keeps some"
              : "is not kept; allowed is " + String.join(", ", kept));
    }
  }
}
