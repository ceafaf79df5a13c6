package io.github.indicatorrefinery.pipeline.cli;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.report.LedgerTable;
import io.github.indicatorrefinery.pipeline.report.RunRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the ledger of an earlier run again. */
@Command(name = "report", description = "Prints the ledger of a run again.")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--run",
      paramLabel = "DIR",
      required = true,
      description = "The output folder of the run.")
  private String folder;

  @Override
  public Integer call() throws IOException {
    try (InputStream json = new RunFolder(place()).read(Publication.COMMIT_MARK)) {
      spec.commandLine()
          .getOut()
          .print(TerminalText.of(LedgerTable.of(RunRecord.read(json), folder)));
      spec.commandLine().getOut().flush();
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw mistake("no run there; allowed is the --output of a finished run");
    }
    return 0;
  }

  private String place() {
    if (folder.isBlank()) {
      throw mistake("allowed is the --output of a finished run");
    }
    if (Location.isLocal(folder)) {
      return Location.local(folder).toString();
    }
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    Optional<String> nowhere = Location.mistake(folder);
    if (nowhere.isPresent()) {
      throw mistake(nowhere.get());
    }
    return folder;
  }

  private MistakesException mistake(String allowed) {
    return new MistakesException(List.of("--run=%s: %s".formatted(folder, allowed)));
  }
}
