package io.github.indicatorrefinery.transforms.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramDigestTest {
  private static final String RULES = "io/github/indicatorrefinery/transforms/score/Rules.class";
  private static final String WORDS = "io/github/indicatorrefinery/transforms/words.tsv";
  private static final String OTHER = "io/github/indicatorrefinery/pipeline/Main.class";

  @TempDir private Path folder;

  @Test
  void isThatOfTheClassesWhereverTheyLie() throws IOException {
    Path classes = classes("one", "rules", "words");
    Path jar = folder.resolve("program.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of(OTHER, WORDS, RULES)) {
        out.putNextEntry(new ZipEntry(name));
        Files.copy(classes.resolve(name), out);
      }
    }

    assertThat(ProgramDigest.of(jar)).isEqualTo(ProgramDigest.of(classes)).hasSize(64);
  }

  @Test
  void changesWithAClassAndWithAWordListAndWithNothingElse() throws IOException {
    String digest = ProgramDigest.of(classes("one", "rules", "words"));
    Path moved = classes("two", "rules", "words");
    Files.writeString(moved.resolve(OTHER), "another face");

    assertThat(ProgramDigest.of(moved)).isEqualTo(digest);
    assertThat(ProgramDigest.of(classes("three", "other rules", "words"))).isNotEqualTo(digest);
    assertThat(ProgramDigest.of(classes("four", "rules", "other words"))).isNotEqualTo(digest);
  }

  @Test
  void isThatOfTheProgramThatRuns() {
    assertThat(ProgramDigest.sha256()).hasSize(64).isEqualTo(ProgramDigest.sha256());
  }

  private Path classes(String name, String rules, String words) throws IOException {
    Path classes = folder.resolve(name);
    write(classes.resolve(RULES), rules);
    write(classes.resolve(WORDS), words);
    write(classes.resolve(OTHER), "a face");
    return classes;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
