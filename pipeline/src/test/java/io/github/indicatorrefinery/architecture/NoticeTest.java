package io.github.indicatorrefinery.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** NOTICE names every library that the jars for users hold, and no other. */
class NoticeTest {
  /** Of the build: a line for each library of each scope. */
  private static final Path DEPENDENCIES = Path.of("target/dependencies.txt");

  private static final Path NOTICE = Path.of("../NOTICE");
  private static final Path LICENSE = Path.of("../LICENSE");

  private static final Pattern DEPENDENCY =
      Pattern.compile("\\s*([\\w.-]+:[\\w.-]+):[\\w-]+(?::[\\w.-]+)?:[^:\\s]+:(\\w+)\\b.*");
  private static final Pattern NAMED = Pattern.compile("  ([\\w.-]+:[\\w.-]+)");
  private static final String OURS = "io.github.indicatorrefinery:";

  @Test
  void namesEveryLibraryThatIsBundled() throws IOException {
    assumeThat(DEPENDENCIES).exists();

    assertThat(named()).isEqualTo(bundled());
  }

  @Test
  void aLicenceIsThere() throws IOException {
    assertThat(Files.readString(LICENSE)).contains("Apache License", "Version 2.0");
    assertThat(Files.readString(NOTICE)).startsWith("Indicator Refinery\n").contains("all-MiniLM");
  }

  private static Set<String> bundled() throws IOException {
    Set<String> bundled = new TreeSet<>();
    for (String line : Files.readAllLines(DEPENDENCIES)) {
      Matcher dependency = DEPENDENCY.matcher(line);
      if (dependency.matches()
          && !dependency.group(2).equals("test")
          && !dependency.group(1).startsWith(OURS)) {
        bundled.add(dependency.group(1));
      }
    }
    return bundled;
  }

  private static Set<String> named() throws IOException {
    return Files.readAllLines(NOTICE).stream()
        .map(NAMED::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
