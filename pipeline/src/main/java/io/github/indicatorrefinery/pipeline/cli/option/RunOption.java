package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names an earlier run, for the commands that look at one. */
public final class RunOption {
  /** Its name, for messages. */
  public static final String NAME = "--run";

  @Option(
      names = NAME,
      paramLabel = "DIR",
      required = true,
      description = "The output folder of the run.")
  private String folder;

  /** The folder as it was given. */
  public String folder() {
    return folder;
  }

  /** Looks at the run, as {@link GivenRun#read} does. */
  public <T> T read(GivenRun.RunReader<T> reader) throws IOException {
    return given().read(reader);
  }

  /** Opens the run, as {@link GivenRun#open(Mistakes)} does. */
  public Optional<FinishedRun> open(Mistakes mistakes) throws IOException {
    return folder == null ? Optional.empty() : given().open(mistakes);
  }

  private GivenRun given() {
    OtherFileSystems.prepareFor(List.of(folder));
    return new GivenRun(NAME + "=", folder);
  }

  /** Where the command ends for {@code mistakes}, tells of the run too; one that is missing is. */
  public void tellBeside(Mistakes mistakes) {
    if (folder != null) {
      given().tellBeside(mistakes);
    }
  }
}
