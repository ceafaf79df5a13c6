package io.github.indicatorrefinery.pipeline.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the library that takes a command line apart did not understand, in words of ours. */
final class ParseMistakes {
  private ParseMistakes() {}

  /** All of them, in the order in which they were found. */
  static List<String> of(CommandSpec command) {
    List<String> told = new ArrayList<>();
    for (Exception error : command.commandLine().getParseResult().errors()) {
      if (error instanceof UnmatchedArgumentException unmatched) {
        unmatched.getUnmatched().forEach(word -> told.add(unmatched(word, command)));
      } else if (error instanceof MissingParameterException missing) {
        missing.getMissing().forEach(one -> told.add(missing(one, missing)));
      } else if (error instanceof OverwrittenOptionException twice) {
        told.add(name(twice.getOverwritten()) + ": it is there twice; allowed is once");
      } else if (error instanceof ParameterException wrong && wrong.getArgSpec() != null) {
        told.add(wrong(wrong));
      } else {
        told.add(Causes.firstLine(error.getMessage()));
      }
    }
    return told.stream().distinct().toList();
  }

  private static String unmatched(String word, CommandSpec command) {
    Set<String> commands = command.subcommands().keySet();
    if (word.startsWith("@")) {
      return word + ": no such file of options";
    }
    if (!word.startsWith("-")) {
      return commands.isEmpty()
          ? word + ": what is this? Allowed are options, see --help"
          : "%s: no such command%s".formatted(word, Suggestion.of(word, commands));
    }
    int equals = word.indexOf('=');
    String option = equals < 0 ? word : word.substring(0, equals);
    return "%s: unknown option%s"
        .formatted(word, Suggestion.of(option, command.optionsMap().keySet()));
  }

  private static String missing(ArgSpec argument, MissingParameterException error) {
    // The same exception tells of an option without its value.
    boolean isValue =
        argument.isOption() && !error.getMessage().startsWith("Missing required option");
    return isValue
        ? "%s: its value is missing; allowed is %s=%s"
            .formatted(name(argument), name(argument), argument.paramLabel())
        : "%s is missing: %s".formatted(name(argument), String.join(" ", argument.description()));
  }

  private static String wrong(ParameterException error) {
    ArgSpec argument = error.getArgSpec();
    if (argument instanceof OptionSpec option && option.arity().max() == 0) {
      return "%s: it takes no value; allowed is %s alone".formatted(name(option), name(option));
    }
    return error.getValue() == null
        ? "%s: its value is missing; allowed is %s=%s"
            .formatted(name(argument), name(argument), argument.paramLabel())
        : "%s=%s: that is no %s".formatted(name(argument), error.getValue(), argument.paramLabel());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
