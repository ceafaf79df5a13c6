package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkPresets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** The options that are Beam's, not ours. */
public final class BeamArguments {
  /**
   * What the Direct Runner checks of every element to find mistakes of a program costs three times
   * the run time and twice the memory; the tests run with these checks on.
   */
  private static final List<String> DIRECT =
      List.of(
          "--runner=DirectRunner",
          "--enforceImmutability=false",
          "--enforceEncodability=false",
          "--blockOnRun=false",
          // A worker that waits for another spins, so there is none to spare.
          "--targetParallelism=" + Runtime.getRuntime().availableProcessors());

  private BeamArguments() {}

  /** The options, with our defaults where the user gave none; every mistake is told. */
  public static PipelineOptions parse(List<String> arguments, Mistakes mistakes) {
    List<String> all = new ArrayList<>();
    for (String preset : FlinkPresets.apply(arguments) ? FlinkPresets.of(arguments) : DIRECT) {
      if (arguments.stream().noneMatch(given -> name(given).equals(name(preset)))) {
        all.add(preset);
      }
    }
    for (String argument : arguments) {
      if (isRight(argument, mistakes)) {
        all.add(argument);
      }
    }
    return PipelineOptionsFactory.fromArgs(all.toArray(String[]::new)).create();
  }

  /** {@code given} and these options together, by name without dashes. */
  public static Map<String, String> withGiven(List<String> arguments, Map<String, String> given) {
    Map<String, String> all = new TreeMap<>(given);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      all.put(name(argument).substring(2), equals < 0 ? "true" : argument.substring(equals + 1));
    }
    return all;
  }

  private static boolean isRight(String argument, Mistakes mistakes) {
    if (!argument.startsWith("--") || argument.length() == 2) {
      mistakes.add("%s: what is this? Allowed are options, see --help".formatted(argument));
      return false;
    }
    try {
      PipelineOptionsFactory.fromArgs(argument).create();
      return true;
    } catch (IllegalArgumentException e) {
      mistakes.add(
          e.getMessage() != null && e.getMessage().contains("missing a property named")
              ? "%s: unknown option; allowed are those of --help and of Apache Beam, and with --runner=FlinkRunner Flink's"
                  .formatted(argument)
              : "%s: %s".formatted(argument, Causes.firstLine(e.getMessage())));
      return false;
    }
  }

  private static String name(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }
}
