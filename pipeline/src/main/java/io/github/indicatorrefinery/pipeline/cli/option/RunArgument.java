package io.github.indicatorrefinery.pipeline.cli.option;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The argument that names a finished run, for the commands that are about one. */
public final class RunArgument {
  @Parameters(paramLabel = "RUN", description = "The output folder of the run.")
  private String folder;

  /** The folder as it was given. */
  public String folder() {
    return folder;
  }

  /** The run, with the file system that it lies in entered. */
  public GivenRun given() {
    OtherFileSystems.prepareFor(List.of(folder));
    return new GivenRun("", folder);
  }

  /** Where the command ends for {@code mistakes}, tells of the run too; one that is missing is. */
  public void tellBeside(Mistakes mistakes) {
    if (folder != null) {
      given().tellBeside(mistakes);
    }
  }
}
