package io.github.indicatorrefinery.pipeline.cli;

import io.github.indicatorrefinery.pipeline.cli.terminal.TerminalHere;
import io.github.indicatorrefinery.pipeline.cli.terminal.TerminalWidth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of a command in lines of the terminal's width. A line ends between two words and nowhere
 * else, so that an option, a URL or a path can be copied in one piece, even where it is longer than
 * a line.
 */
final class HelpPage {
  /** Longer lines are hard to read, however wide the terminal is. */
  private static final int WIDEST = 100;

  private static final int NAMES = 2;
  private static final int TEXTS = 8;
  private static final String AT_FILE =
      "@FILE stands for the arguments in that file, separated by spaces or line breaks; # begins a"
          + " comment.";

  private final StringBuilder page = new StringBuilder();
  private final int width;

  private HelpPage(int width) {
    this.width = width;
  }

  /** Lets {@code line} and all commands below it help with such a page. */
  static void use(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    line.setHelpSectionKeys(List.of(UsageMessageSpec.SECTION_KEY_DESCRIPTION));
    line.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, help -> of(command, widthHere()));
    line.getSubcommands().values().forEach(HelpPage::use);
  }

  private static int widthHere() {
    return TerminalHere.isOnStandardError() ? Math.min(TerminalWidth.now(), WIDEST) : WIDEST;
  }

  static String of(CommandSpec command, int width) {
    HelpPage help = new HelpPage(width);
    UsageMessageSpec usage = command.usageMessage();
    help.wrap(TEXTS, 0, synopsis(command));
    help.paragraphs(List.of(usage.description()));
    help.page.append('\n');
    command.positionalParameters().forEach(help::argument);
    command.options().stream()
        .sorted(Comparator.comparing(OptionSpec::longestName, String.CASE_INSENSITIVE_ORDER))
        .forEach(help::argument);
    help.commands(command);
    help.exitCodes(usage.exitCodeList());
    help.paragraphs(List.of(usage.footer()));
    help.page.append('\n');
    help.wrap(0, 0, AT_FILE);
    return help.page.toString();
  }

  private static String synopsis(CommandSpec command) {
    List<String> parts = new ArrayList<>();
    parts.add("Usage: " + command.qualifiedName());
    command.options().stream()
        .filter(OptionSpec::required)
        .forEach(option -> parts.add(option.longestName() + "=" + option.paramLabel()));
    parts.add("[OPTIONS]");
    for (PositionalParamSpec one : command.positionalParameters()) {
      parts.add(one.required() ? one.paramLabel() : "[" + one.paramLabel() + "]");
    }
    if (!command.subcommands().isEmpty()) {
      parts.add("COMMAND");
    }
    return String.join(" ", parts);
  }

  private void argument(ArgSpec argument) {
    if (argument.hidden()) {
      return;
    }
    String names =
        argument instanceof OptionSpec option
            ? String.join(", ", option.names()) + value(option)
            : argument.paramLabel();
    wrap(NAMES, NAMES, names);
    wrap(TEXTS, TEXTS, String.join(" ", argument.description()));
  }

  private static String value(OptionSpec option) {
    return option.arity().max() == 0 ? "" : "=" + option.paramLabel();
  }

  private void commands(CommandSpec command) {
    if (command.subcommands().isEmpty()) {
      return;
    }
    page.append("\nCommands:\n\n");
    for (Map.Entry<String, CommandLine> one : command.subcommands().entrySet()) {
      wrap(NAMES, NAMES, one.getKey());
      wrap(
          TEXTS,
          TEXTS,
          String.join(" ", one.getValue().getCommandSpec().usageMessage().description()));
    }
  }

  private void exitCodes(Map<String, String> codes) {
    if (!codes.isEmpty()) {
      page.append("\nExit codes:\n\n");
      codes.forEach((code, meaning) -> wrap(TEXTS, NAMES, code + "     " + meaning));
    }
  }

  /** An empty line parts paragraphs; one that is indented is an example, and stands alone. */
  private void paragraphs(List<String> lines) {
    List<String> paragraph = new ArrayList<>();
    for (String line : lines) {
      boolean isExample = line.startsWith("  ");
      if (isExample || line.isEmpty()) {
        flush(paragraph);
        if (isExample) {
          wrap(TEXTS, NAMES, line.strip());
        } else {
          page.append('\n');
        }
      } else {
        paragraph.add(line);
      }
    }
    flush(paragraph);
  }

  private void flush(List<String> paragraph) {
    if (!paragraph.isEmpty()) {
      wrap(0, 0, String.join(" ", paragraph));
      paragraph.clear();
    }
  }

  /** Adds a text, its first line indented by {@code first}, the others by {@code indent}. */
  private void wrap(int indent, int first, String text) {
    int filled = first;
    page.append(" ".repeat(first));
    boolean begun = false;
    for (String word : text.split(" ", -1)) {
      if (begun && filled + 1 + word.length() > width) {
        page.append('\n').append(" ".repeat(indent));
        filled = indent;
      } else if (begun) {
        page.append(' ');
        filled++;
      }
      page.append(word);
      filled += word.length();
      begun = true;
    }
    page.append('\n');
  }
}
