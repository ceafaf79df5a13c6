package io.github.indicatorrefinery.transforms.facts.claim;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.catalog.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a claim states, the same for all wordings of it. Immutable; equal where they say the same.
 */
public sealed interface ClaimValue {
  /** Whether both say something of one thing, so that they can agree or not. */
  boolean isComparableTo(ClaimValue other);

  /** Whether both can be true, where they are comparable. */
  boolean agreesWith(ClaimValue other);

  /** The bounds between which values lie. */
  record Span(double lower, double upper) implements ClaimValue {
    private static final double PERCENT = 100;

    @Override
    public boolean isComparableTo(ClaimValue other) {
      return other instanceof Span;
    }

    /** The same bounds, as a fraction or in percent. */
    @Override
    public boolean agreesWith(ClaimValue other) {
      return other instanceof Span that
          && (equals(that) || isPercentOf(that) || that.isPercentOf(this));
    }

    private boolean isPercentOf(Span that) {
      return lower == that.lower * PERCENT && upper == that.upper * PERCENT;
    }

    @Override
    public String toString() {
      return number(lower) + " to " + number(upper);
    }
  }

  /**
   * Lengths, in the order of the text.
   *
   * @param periods in periods of the chart, or in days
   * @param customary whether they are said to be the default, else they define the indicator
   */
  record Periods(List<Double> periods, boolean customary) implements ClaimValue {
    public Periods {
      periods = List.copyOf(periods);
    }

    /** One of three parameters says nothing of another one. */
    @Override
    public boolean isComparableTo(ClaimValue other) {
      return other instanceof Periods that && that.periods.size() == periods.size();
    }

    @Override
    public boolean agreesWith(ClaimValue other) {
      return other instanceof Periods that && new HashSet<>(that.periods).containsAll(periods);
    }

    @Override
    public String toString() {
      return String.join(", ", periods.stream().map(ClaimValue::number).toList());
    }
  }

  /**
   * A customary level.
   *
   * @param reading what it marks
   * @param above whether values above it are meant, else those below
   */
  record Level(Reading reading, boolean above, double value) implements ClaimValue {
    public Level {
      requireNonNull(reading, "reading");
    }

    @Override
    public boolean isComparableTo(ClaimValue other) {
      return other instanceof Level that && that.reading == reading;
    }

    @Override
    public boolean agreesWith(ClaimValue other) {
      return equals(other);
    }

    @Override
    public String toString() {
      return reading + (above ? " above " : " below ") + number(value);
    }
  }

  /**
   * Who made it.
   *
   * @param names full names in the order of the text
   */
  record Makers(List<String> names) implements ClaimValue {
    public Makers {
      names = List.copyOf(names);
    }

    @Override
    public boolean isComparableTo(ClaimValue other) {
      return other instanceof Makers;
    }

    /** One person in common is enough: texts leave out co-authors. */
    @Override
    public boolean agreesWith(ClaimValue other) {
      return other instanceof Makers that
          && names.stream()
              .anyMatch(
                  one ->
                      that.names.stream()
                          .anyMatch(two -> People.match(one, two) == People.Match.SAME));
    }

    @Override
    public String toString() {
      return String.join(" and ", names);
    }
  }

  /** When it was made: from the first to the last of these years. */
  record Made(int first, int last) implements ClaimValue {
    @Override
    public boolean isComparableTo(ClaimValue other) {
      return other instanceof Made;
    }

    @Override
    public boolean agreesWith(ClaimValue other) {
      return other instanceof Made that && first <= that.last && that.first <= last;
    }

    @Override
    public String toString() {
      return first == last ? Integer.toString(first) : first + " to " + last;
    }
  }

  /** The words that an abbreviation is said to stand for. */
  record Expansion(String abbreviation, String words) implements ClaimValue {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ /-]+");

    private static final Set<String> SMALL_WORDS =
        Set.of("of", "to", "and", "the", "for", "in", "on");

    public Expansion {
      requireNonNull(abbreviation, "abbreviation");
      requireNonNull(words, "words");
    }

    /** The words one by one. */
    public List<String> parts() {
      return BETWEEN_WORDS.splitAsStream(words).toList();
    }

    /** Whether the first letters of the words are the abbreviation, small words aside. */
    public boolean spells() {
      return parts().stream()
          .filter(word -> !SMALL_WORDS.contains(word))
          .map(word -> word.substring(0, 1))
          .collect(Collectors.joining())
          .equals(abbreviation);
    }

    /** The words as they compare, without small ones and plurals. */
    public List<String> content() {
      return content(words);
    }

    /** Any words in the form of {@link #content()}. */
    public static List<String> content(String words) {
      return Words.of(words).folded().stream()
          .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
          .toList();
    }

    @Override
    public boolean isComparableTo(ClaimValue other) {
      return other instanceof Expansion that
          && that.abbreviation.equals(abbreviation)
          && spells()
          && that.spells();
    }

    /** "Average Directional Movement Index" and the same without "Movement" are one. */
    @Override
    public boolean agreesWith(ClaimValue other) {
      return other instanceof Expansion that
          && (content().containsAll(that.content()) || that.content().containsAll(content()));
    }

    @Override
    public String toString() {
      return abbreviation + ": " + words;
    }
  }

  /** A number without what says nothing: {@code 14}, {@code 0.2}. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
