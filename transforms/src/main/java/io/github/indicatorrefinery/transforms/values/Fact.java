package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * One statement of an answer, held against the knowledge base.
 *
 * @param indicator slug of the indicator that the statement is about
 * @param quote the statement as it stands in the cleaned answer
 * @param reference what the knowledge base says
 * @param source where the knowledge base has that from
 * @param reason what differs, in words and with a counter-example in numbers; the name of the
 *     variant; why it cannot be checked; empty where the statement is simply correct
 */
public record Fact(
    String indicator,
    Kind kind,
    Verdict verdict,
    String quote,
    String reference,
    String source,
    String reason) {
  /** What is stated. */
  public enum Kind {
    FORMULA,
    RANGE,
    PERIOD,
    THRESHOLD,
    CREATOR,
    YEAR,
    EXPANSION;

    /** The name that outputs carry. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What came of it. A doubtful statement is not checkable: a false accusation is worse. */
  public enum Verdict {
    CORRECT,
    VARIANT,
    WRONG,
    NOT_CHECKABLE;

    /** The name that outputs carry. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Fact {
    requireNonNull(indicator, "indicator");
    requireNonNull(kind, "kind");
    requireNonNull(verdict, "verdict");
    requireNonNull(quote, "quote");
    requireNonNull(reference, "reference");
    requireNonNull(source, "source");
    requireNonNull(reason, "reason");
  }
}
