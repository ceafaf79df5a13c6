package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.Suggestion;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkPresets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * The options that are Beam's, not ours: all that no option of ours takes.
 *
 * @param ours the options of this program, one of which may have been meant
 */
public record BeamArguments(List<String> arguments, Set<String> ours) {
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

  /** What Beam says of a value that it cannot read. */
  private static final Pattern NOT_OF_TYPE =
      Pattern.compile("Cannot deserialize value of type `(?:[\\w.]+\\.)?(\\w+)[^`]*`");

  public BeamArguments {
    arguments = List.copyOf(arguments);
    ours = Set.copyOf(ours);
  }

  /** Whether there is any. */
  public boolean areGiven() {
    return !arguments.isEmpty();
  }

  /** How they set a job going. */
  public Launch launch() {
    return Launch.of(arguments);
  }

  /** Whether they send the job to other processes than this one. */
  public boolean leaveThisProcess() {
    return FlinkPresets.leaveThisProcess(arguments);
  }

  /**
   * A place by a name that holds where the job is: another process has another working directory,
   * and there a path has to be a whole one.
   */
  public String reachable(String location) {
    return leaveThisProcess() && Location.isLocal(location)
        ? Location.local(location).toAbsolutePath().normalize().toString()
        : location;
  }

  /** Tells what stands in the job's way. */
  public void check(Mistakes mistakes) {
    Set<String> names = new HashSet<>();
    for (String argument : arguments) {
      if (argument.startsWith("--") && !names.add(name(argument))) {
        mistakes.add(name(argument) + ": it is there twice; allowed is once");
      }
    }
    FlinkCheck.check(arguments, mistakes);
  }

  /** The options, with our defaults where the user gave none; every mistake is told. */
  public PipelineOptions parse(Mistakes mistakes) {
    List<String> all = new ArrayList<>();
    for (String preset : FlinkPresets.apply(arguments) ? FlinkPresets.of(arguments) : DIRECT) {
      if (arguments.stream().noneMatch(given -> name(given).equals(name(preset)))) {
        all.add(preset);
      }
    }
    Set<String> names = new HashSet<>();
    for (String argument : arguments) {
      // One that is there twice is told by check.
      if (names.add(name(argument)) && isRight(argument, mistakes)) {
        all.add(argument);
      }
    }
    return PipelineOptionsFactory.fromArgs(all.toArray(String[]::new)).create();
  }

  /** {@code given} and these options together, by name without dashes. */
  public Map<String, String> withGiven(Map<String, String> given) {
    Map<String, String> all = new TreeMap<>(given);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      all.put(name(argument).substring(2), equals < 0 ? "true" : argument.substring(equals + 1));
    }
    return all;
  }

  private boolean isRight(String argument, Mistakes mistakes) {
    if (argument.startsWith("@")) {
      mistakes.add(argument + ": no such file of options");
      return false;
    }
    if (!argument.startsWith("--") || argument.length() == 2) {
      mistakes.add("%s: what is this? Allowed are options, see --help".formatted(argument));
      return false;
    }
    try {
      PipelineOptionsFactory.fromArgs(argument).create();
      return true;
    } catch (IllegalArgumentException e) {
      mistakes.add("%s: %s".formatted(argument, why(argument, Causes.firstLine(e.getMessage()))));
      return false;
    }
  }

  private String why(String argument, String message) {
    if (message.contains("missing a property named")) {
      String suggestion = Suggestion.of(name(argument), ours);
      return suggestion.isEmpty()
          ? "unknown option; allowed are those of --help and of Apache Beam, and with --runner=FlinkRunner Flink's"
          : "unknown option" + suggestion;
    }
    Matcher type = NOT_OF_TYPE.matcher(message);
    if (!type.find()) {
      return message;
    }
    return switch (type.group(1)) {
      case "int", "long", "Integer", "Long" -> "allowed is a whole number";
      case "double", "float", "Double", "Float" -> "allowed is a number";
      case "boolean", "Boolean" -> "allowed is true or false";
      default -> "is not what this option of Apache Beam takes";
    };
  }

  private static String name(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }
}
