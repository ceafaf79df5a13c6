package io.github.indicatorrefinery.pipeline.cli.option;

import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which options a command line gave, and what it gave for them. */
public final class GivenOptions {
  private GivenOptions() {}

  /**
   * Those of {@code options} that were given: by name without dashes, the value as it was typed.
   * The values of one that was repeated stand in lines of their own.
   */
  public static SortedMap<String, String> of(CommandSpec options) {
    SortedMap<String, String> given = new TreeMap<>();
    for (OptionSpec option : options.options()) {
      if (!option.originalStringValues().isEmpty()) {
        given.put(name(option), String.join("\n", option.originalStringValues()));
      }
    }
    return given;
  }

  /** Tells of each that was given that it does nothing without another one, {@code needed}. */
  public static void refuseWithout(String needed, CommandSpec options, Mistakes mistakes) {
    of(options)
        .forEach(
            (option, value) -> mistakes.add("--" + option, value, "has no use without " + needed));
  }

  private static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }
}
