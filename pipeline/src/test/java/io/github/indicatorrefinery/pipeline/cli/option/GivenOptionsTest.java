package io.github.indicatorrefinery.pipeline.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

class GivenOptionsTest {
  @Test
  void holdsTheValuesOfAllGroupsAsTheyWereTyped() {
    assertThat(given("--size= 1,0 ", "--file=b", "--file", "a c", "--name=").outer())
        .containsExactly(
            Map.entry("file", "b\na c"), Map.entry("name", ""), Map.entry("size", " 1,0 "));
  }

  @Test
  void aGroupTellsItsOwn() {
    assertThat(given("--size=1", "--name=n").inner()).containsExactly(Map.entry("size", "1"));
  }

  @Test
  void leavesOutWhatTheCommandHasBesideTheGroup() {
    assertThat(given("--loud", "--name=n").outer()).containsExactly(Map.entry("name", "n"));
  }

  @Test
  void nothingIsGivenWhereNothingIsTyped() {
    assertThat(given().outer()).isEmpty();
  }

  private record Given(Map<String, String> outer, Map<String, String> inner) {}

  private static Given given(String... arguments) {
    Loud command = new Loud();
    new CommandLine(command).parseArgs(arguments);
    return new Given(
        GivenOptions.of(command.outer.spec), GivenOptions.of(command.outer.inner.spec));
  }

  @SuppressWarnings("UnusedVariable") // The library fills them.
  @Command(name = "loud")
  private static final class Loud {
    @Mixin private Outer outer;

    @Option(names = "--loud")
    private boolean loud;
  }

  @SuppressWarnings("UnusedVariable") // The library fills them.
  private static final class Outer {
    @Spec private CommandSpec spec;
    @Mixin private Inner inner;

    @Option(names = {"-n", "--name"})
    private String name;

    @Option(names = "--file")
    private List<String> files = new ArrayList<>();
  }

  @SuppressWarnings("UnusedVariable") // The library fills them.
  private static final class Inner {
    @Spec private CommandSpec spec;

    @Option(names = "--size")
    private String size;
  }
}
