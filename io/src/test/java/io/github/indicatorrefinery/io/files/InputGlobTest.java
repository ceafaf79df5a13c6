package io.github.indicatorrefinery.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputGlobTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "*.txt : a.txt b.txt",
        "?.txt : a.txt b.txt",
        "[a-b].txt : a.txt b.txt",
        "[!a].txt : b.txt",
        "{a,c}.* : a.txt c.json",
        "* : a.txt b.txt c.json",
        "*/*.txt : one/a.txt one/d.txt",
        "one/[ad].txt : one/a.txt one/d.txt",
        "*/*/*.txt : one/two/a.txt",
        "one/two/*.txt : one/two/a.txt",
        "one/**.txt : one/a.txt one/d.txt one/two/a.txt",
        "**/*.txt : a.txt b.txt one/a.txt one/d.txt one/two/a.txt",
        "one/**/a.txt : one/a.txt one/two/a.txt",
        "**/two/**/a.txt : one/two/a.txt",
        "{one,none}/**/a.txt : one/a.txt one/two/a.txt",
        "{**/two,one}/a.txt : one/a.txt one/two/a.txt",
        "*.TXT : ''",
        "none/*.txt : ''",
        "a.txt/* : ''"
      })
  void findsWhatAShellWould(String glob, String expected) throws IOException {
    files("a.txt", "b.txt", "c.json", "one/a.txt", "one/d.txt", "one/two/a.txt");

    assertThat(expand(glob)).isEqualTo(expected.isEmpty() ? List.of() : paths(expected.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a[1].txt",
        "b(2) c.txt",
        "100%.txt",
        "100%25.txt",
        "{x,y}.txt",
        "Größe \u4E2D.txt",
        "*?.txt",
        "back\\slash.txt",
        "#.txt",
        "-.txt"
      })
  void takesAFileOfAnyNameByItsNameAndByAGlob(String name) throws IOException {
    files(name, "other.json");

    assertThat(expand(name)).isEqualTo(paths(name));
    assertThat(expand("*.txt")).isEqualTo(paths(name));
  }

  @Test
  void takesAnExistingNameLiterallyBeforeItTakesItAsAGlob() throws IOException {
    files("a[1].txt", "a1.txt");

    assertThat(expand("a[1].txt")).isEqualTo(paths("a[1].txt"));
    assertThat(expand("a[1].*")).isEqualTo(paths("a1.txt"));
  }

  @Test
  void findsALinkThatLeadsNowhere() throws IOException {
    files("a.txt");
    Files.createSymbolicLink(folder.resolve("lost.txt"), folder.resolve("nowhere"));

    assertThat(expand("*.txt")).isEqualTo(paths("a.txt", "lost.txt"));
    assertThat(expand("lost.txt")).isEqualTo(paths("lost.txt"));
  }

  @Test
  void followsLinksToFilesAndFoldersAndStopsInACircle() throws IOException {
    files("one/a.txt");
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("one/a.txt"));
    Files.createSymbolicLink(folder.resolve("also"), folder.resolve("one"));
    Files.createSymbolicLink(folder.resolve("one/up"), folder);

    assertThat(expand("*.txt")).isEqualTo(paths("link.txt"));
    assertThat(expand("also/*.txt")).isEqualTo(paths("also/a.txt"));
    assertThat(expand("one/**")).isEqualTo(paths("one/a.txt", "one/up/link.txt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "* : a.txt",
        "** : a.txt one/a.txt",
        "*/* : one/a.txt",
        "?b.txt : ''",
        ".* : .b.txt",
        "{.,}b.txt : .b.txt",
        ".run/* : .run/a.txt",
        "../*/*.txt : ../in/a.txt",
        "*/.c.txt : one/.c.txt"
      })
  void findsHiddenNamesOnlyWhereAskedFor(String glob, String expected) throws IOException {
    folder = Files.createDirectories(folder.resolve("in"));
    files("a.txt", ".b.txt", "one/a.txt", "one/.c.txt", ".run/a.txt");

    assertThat(expand(glob)).isEqualTo(expected.isEmpty() ? List.of() : paths(expected.split(" ")));
    assertThat(InputGlob.expand("file://" + folder + "/" + glob)).isEqualTo(expand(glob));
  }

  @Test
  void findsEveryFileBelowAFolderOfAnyName() throws IOException {
    files("[a]*/one.txt", "[a]*/sub/two {b}.csv", "[a]*/.hidden", "[a]*/.git/config", "other.txt");

    assertThat(InputGlob.below(folder + "/[a]*"))
        .isEqualTo(paths("[a]*/one.txt", "[a]*/sub/two {b}.csv"));
    assertThat(InputGlob.below(folder + "/[a]*/.git")).isEqualTo(paths("[a]*/.git/config"));
    assertThat(InputGlob.below(folder + "/other.txt")).isEmpty();
    assertThat(InputGlob.below(folder + "/none")).isEmpty();
  }

  @Test
  void findsNoFolders() throws IOException {
    files("one.txt/a.json", "two.txt");

    assertThat(expand("*.txt")).isEqualTo(paths("two.txt"));
    assertThat(expand("one.txt")).isEmpty();
    assertThat(expand("")).isEmpty();
  }

  @Test
  void findsNothingWhereNothingIs() throws IOException {
    assertThat(expand("a.txt")).isEmpty();
    assertThat(expand("*")).isEmpty();
    assertThat(expand("no/such/*.txt")).isEmpty();
  }

  @Test
  void takesSlashesAndDotsAsTheyAreWritten() throws IOException {
    files("one/a.txt");

    assertThat(InputGlob.expand(folder + "/./one/*.txt")).containsExactly(folder + "/./one/a.txt");
    assertThat(InputGlob.expand(folder + "/one/../one/*.txt"))
        .containsExactly(folder + "/one/../one/a.txt");
    assertThat(InputGlob.expand(folder + "//one///*.txt")).containsExactly(folder + "/one/a.txt");
  }

  @Test
  void matchesBelowTheWorkingFolderWithoutAPrefix() throws IOException {
    assertThat(InputGlob.expand("pom.x?l")).containsExactly("pom.xml");
    assertThat(InputGlob.expand("./pom.x?l")).containsExactly("./pom.xml");
  }

  @Test
  void refusesAGlobWithoutAMeaning() {
    assertThatThrownBy(() -> expand("[a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> expand("{a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> expand("a\u0000*")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void callsAFileByItsPathBelowTheFixedFolder() {
    assertThat(InputGlob.name("*/report.txt", "a/report.txt")).isEqualTo("a/report.txt");
    assertThat(InputGlob.name("raw/**/r*.txt", "raw/may/rsi.txt")).isEqualTo("may/rsi.txt");
    assertThat(InputGlob.name("raw/rsi.txt", "raw/rsi.txt")).isEqualTo("rsi.txt");
    assertThat(InputGlob.name("gs://b/raw/*.txt", "gs://b/raw/rsi.txt")).isEqualTo("rsi.txt");
    assertThat(InputGlob.name("gs://b/raw/", "gs://b/raw/may/rsi.txt")).isEqualTo("may/rsi.txt");
  }

  @Test
  void leavesOtherFileSystemsToBeam() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    for (String name : List.of("b.txt", "a.txt", ".c.txt", "c.json", "one/a.txt")) {
      MemoryFileSystem.put("mem://glob/in/" + name, new byte[1]);
    }

    assertThat(InputGlob.expand("mem://glob/in/*.txt"))
        .containsExactly("mem://glob/in/a.txt", "mem://glob/in/b.txt");
    assertThat(InputGlob.expand("mem://glob/in/.*")).containsExactly("mem://glob/in/.c.txt");
    assertThat(InputGlob.expand("mem://glob/in/a.txt")).containsExactly("mem://glob/in/a.txt");
    assertThat(InputGlob.expand("mem://glob/out/*")).isEmpty();
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private List<String> expand(String glob) throws IOException {
    return InputGlob.expand(folder + "/" + glob);
  }

  private List<String> paths(String... names) {
    return List.of(names).stream().map(name -> folder + "/" + name).toList();
  }
}
