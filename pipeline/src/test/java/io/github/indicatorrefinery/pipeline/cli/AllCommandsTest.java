package io.github.indicatorrefinery.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What holds for every command there is, and for every one to come. */
class AllCommandsTest {
  private static final int NARROW = 60;

  static Stream<List<String>> commands() {
    List<List<String>> commands = new ArrayList<>();
    add(new CommandLine(new RefineryCommand()), List.of(), commands);
    return commands.stream();
  }

  private static void add(CommandLine line, List<String> names, List<List<String>> commands) {
    commands.add(names);
    for (Map.Entry<String, CommandLine> one : line.getSubcommands().entrySet()) {
      List<String> longer = new ArrayList<>(names);
      longer.add(one.getKey());
      add(one.getValue(), longer, commands);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void allMistakesAreToldTogether(List<String> command) {
    List<String> arguments = new ArrayList<>(command);
    arguments.add("--nosuch=1");
    arguments.add("--stacktrace");
    arguments.add("--stacktrace");

    CommandLineCall call = CommandLineCall.of(arguments.toArray(String[]::new));

    assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .contains("--nosuch=1: unknown option")
        .contains("--stacktrace: it is there twice; allowed is once")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpFitsANarrowTerminalAndBreaksNoWord(List<String> command) {
    CommandLine line = new CommandLine(new RefineryCommand());
    for (String name : command) {
      line = line.getSubcommands().get(name);
    }

    String help = HelpPage.of(line.getCommandSpec(), NARROW);

    assertThat(help.lines())
        .allMatch(one -> one.length() <= NARROW || !one.strip().contains(" "))
        .noneMatch(one -> one.endsWith(" "));
    for (OptionSpec option : line.getCommandSpec().options()) {
      assertThat(help).contains(option.longestName());
    }
    assertThat(help).contains("@FILE");
  }

  @Test
  void aUrlStaysInOnePiece() {
    CommandLine run = new CommandLine(new RefineryCommand()).getSubcommands().get("run");

    assertThat(HelpPage.of(run.getCommandSpec(), 30)).contains("https://api.openai.com/v1");
  }

  @Test
  void aMistypedCommandIsSuggested() {
    assertThat(CommandLineCall.of("rnu").err())
        .startsWith("rnu: no such command; did you mean run?");
    assertThat(CommandLineCall.of("batch", "exprot").err()).contains("did you mean export?");
  }

  @Test
  void aFileOfOptionsThatIsNotThereIsNamed() {
    assertThat(CommandLineCall.of("run", "@nowhere").err())
        .contains("@nowhere: no such file of options");
  }
}
