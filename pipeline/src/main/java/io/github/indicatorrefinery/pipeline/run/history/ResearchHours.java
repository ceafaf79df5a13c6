package io.github.indicatorrefinery.pipeline.run.history;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How long the research took that a run brought in.
 *
 * @param hours null where nobody tells
 * @param basis who tells
 * @param times how many times of the sources were asked; 0 where the user tells
 */
public record ResearchHours(@Nullable Double hours, Basis basis, int times) {
  /** Where nobody tells. */
  public static final ResearchHours UNKNOWN = new ResearchHours(null, Basis.NOBODY, 0);

  /**
   * A longer silence between two ends of research is a break. Reports of the kind that is read here
   * end two to sixteen minutes after one another.
   */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Sources write {@code 2025-11-02 03:38:22}, some with a T, fractions or a zone. */
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(:\\d{2})?).*", Pattern.DOTALL);

  private static final double SECONDS_AN_HOUR = 3600;

  /** Who tells how long it took. */
  public enum Basis {
    /** The option {@code --hours}. */
    USER,
    /** The times that the sources of the new pairs carry. */
    SOURCES,
    NOBODY
  }

  public ResearchHours {
    requireNonNull(basis, "basis");
  }

  /** What the user says. */
  public static ResearchHours told(double hours) {
    return new ResearchHours(hours, Basis.USER, 0);
  }

  /**
   * What the times of sources say at least: from each to the next, where that is no break. What
   * went before the first one, and before the first one after a break, no source tells.
   *
   * @param times as they were written; those without a time of day are passed over
   */
  public static ResearchHours of(Collection<String> times) {
    TreeSet<LocalDateTime> ends = new TreeSet<>();
    times.forEach(time -> read(time).ifPresent(ends::add));
    Duration sum = Duration.ZERO;
    LocalDateTime before = null;
    for (LocalDateTime end : ends) {
      Duration gap = before == null ? LONGEST.plusNanos(1) : Duration.between(before, end);
      sum = gap.compareTo(LONGEST) <= 0 ? sum.plus(gap) : sum;
      before = end;
    }
    return sum.isZero()
        ? UNKNOWN
        : new ResearchHours(sum.toSeconds() / SECONDS_AN_HOUR, Basis.SOURCES, ends.size());
  }

  private static Optional<LocalDateTime> read(String written) {
    Matcher time = TIME.matcher(written.strip());
    try {
      return time.matches()
          ? Optional.of(LocalDateTime.parse(time.group(1) + "T" + time.group(2)))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      // Such as the 31st of a month of 30 days.
      return Optional.empty();
    }
  }
}
