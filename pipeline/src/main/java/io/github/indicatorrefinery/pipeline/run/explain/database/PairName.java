package io.github.indicatorrefinery.pipeline.run.explain.database;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person gives to name a pair. 32 hexadecimal digits are its id, with an ordinal behind them
 * where one record was read again; 6 to 31 are how an id begins; all else is the text of a
 * question, which counts as dedup's exact rule has it.
 *
 * <pre>{@code
 * PairName.of("2b3361935e27bf93cb0d84cd08c5ceb6-2"); // an id
 * PairName.of("2B3361");                             // how an id begins
 * PairName.of("How is the EMA weighted?");           // a question
 * }</pre>
 */
public record PairName(Kind kind, String text) {
  private static final int ID_DIGITS = 32;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{" + ID_DIGITS + "}(-[0-9]{1,9})?");
  private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{6,31}");

  /** What a text can be that names a pair. */
  public enum Kind {
    ID,
    BEGINNING,
    QUESTION
  }

  public PairName {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
  }

  public static PairName of(String given) {
    String digits = given.strip().toLowerCase(Locale.ROOT);
    if (ID.matcher(digits).matches()) {
      return new PairName(Kind.ID, digits);
    }
    return BEGINNING.matcher(digits).matches()
        ? new PairName(Kind.BEGINNING, digits)
        : new PairName(Kind.QUESTION, given);
  }

  /** The id of the record that an id names, without an ordinal; empty where it is no id. */
  public Optional<String> record() {
    return kind == Kind.ID ? Optional.of(text.substring(0, ID_DIGITS)) : Optional.empty();
  }
}
