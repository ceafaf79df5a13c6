package io.github.indicatorrefinery.pipeline.cli.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Collects the mistakes of one command line, so that a user learns of all of them at once. */
public final class Mistakes {
  private final List<String> found = new ArrayList<>();

  /** Those that the command line of {@code command} has already; more can be added. */
  public static Mistakes of(CommandSpec command) {
    Mistakes mistakes = new Mistakes();
    ParseMistakes.of(command).forEach(mistakes::add);
    return mistakes;
  }

  public void add(String option, String value, String allowed) {
    found.add("%s=%s: %s".formatted(option, value, allowed));
  }

  public void add(String mistake) {
    found.add(mistake);
  }

  /**
   * The whole number that an option gives, or {@code otherwise} where it was not given or is wrong.
   */
  public int wholeNumber(String option, String value, int least, int most, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    add(option, value, "allowed is a whole number from %d to %d".formatted(least, most));
    return otherwise;
  }

  /** As {@link #wholeNumber}, with a fraction allowed. */
  public double number(String option, String value, double least, double most, double otherwise) {
    if (value == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    add(option, value, "allowed is a number from %s to %s".formatted(plain(least), plain(most)));
    return otherwise;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** Whether there is any by now. */
  public boolean any() {
    return !found.isEmpty();
  }

  /**
   * Ends the command where there is any.
   *
   * @throws MistakesException with all of them
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new MistakesException(found);
    }
  }
}
