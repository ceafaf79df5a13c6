package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.run.launch.BeamArguments;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class InputOptionsTest {
  @TempDir private Path folder;

  @Command
  private static final class Given {
    @Mixin private InputOptions inputs;
  }

  @Test
  void leavesOpenWhatAFileOfAFolderIs() throws IOException {
    files("a?b*.json", "sub/export [1].json", "sub/.hidden.json", ".git/config");

    assertThat(find("--input=" + folder))
        .containsExactly(
            file(SourceKind.FILE, "a?b*.json"), file(SourceKind.FILE, "sub/export [1].json"));
  }

  @Test
  void takesAFileOfAnyNameThatIsNamedExactly() throws IOException {
    files("r\u00E9sum\u00E9 #5 {a,b}.json", "2025-10-30T09:15:00.json", "export (2).json");

    assertThat(
            find(
                "--input=" + folder + "/r\u00E9sum\u00E9 #5 {a,b}.json",
                "--input=" + folder + "/2025-10-30T09:15:00.json",
                "--structured=" + folder + "/export (2).json"))
        .containsExactlyInAnyOrder(
            file(SourceKind.STRUCTURED, "export (2).json"),
            file(SourceKind.FILE, "r\u00E9sum\u00E9 #5 {a,b}.json"),
            file(SourceKind.FILE, "2025-10-30T09:15:00.json"));
  }

  @Test
  void takesAFileOnceAndTheOptionThatSaysWhatItHolds() throws IOException {
    files("report.txt", "qa.csv");

    assertThat(
            find(
                "--input=" + folder + "/*",
                "--input=" + folder + "/./qa.csv",
                "--reports=" + folder + "/../" + folder.getFileName() + "/report.txt"))
        .containsExactly(
            new InputFile(
                SourceKind.REPORT,
                folder + "/../" + folder.getFileName() + "/report.txt",
                "report.txt"),
            file(SourceKind.FILE, "qa.csv"));
  }

  /** So that the outputs are the same wherever the inputs lie. */
  @Test
  void callsAFileByItsPlaceBelowItsGlob() throws IOException {
    files("a/x/one.json", "a/two.json", "b/x/three.json");

    assertThat(names("--input=" + folder + "/a", "--input=" + folder + "/b/**/t*.json"))
        .containsExactly("two.json", "x/one.json", "x/three.json");
    assertThat(names("--input=file://" + folder + "/a/two.json")).containsExactly("two.json");
  }

  @Test
  void tellsFilesOfOneNameApartByTheirGlobs() throws IOException {
    files("a/one.json", "b/one.json", "b/2/one.json", "b/other.json");

    assertThat(names("--structured=" + folder + "/a/one.json", "--input=" + folder + "/b"))
        .containsExactly("1/one.json", "2/one.json", "2/2/one.json", "other.json");
  }

  private List<String> names(String... arguments) {
    return find(arguments).stream().map(InputFile::name).toList();
  }

  private List<InputFile> find(String... arguments) {
    Given given = new Given();
    new CommandLine(given).parseArgs(arguments);
    Mistakes mistakes = new Mistakes();
    List<InputFile> files =
        given.inputs.find(new BeamArguments(List.of(), Set.of()), mistakes).files();
    mistakes.throwIfAny();
    return files;
  }

  private InputFile file(SourceKind kind, String name) {
    return new InputFile(kind, folder.resolve(name).toString(), name);
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }
}
