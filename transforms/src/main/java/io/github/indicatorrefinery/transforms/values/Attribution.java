package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * What a pair is about.
 *
 * @param indicators slugs of catalog indicators, the first is primary, at most {@link
 *     #MAX_INDICATORS}; empty where the pair is about none
 * @param basis how that was found
 * @param isAside whether the session is about one indicator and the question is not: it names
 *     others alone, or is about what belongs to none
 */
public record Attribution(List<String> indicators, Basis basis, boolean isAside) {
  /** A question that names more indicators than this is about a list, not about them. */
  public static final int MAX_INDICATORS = 3;

  /** What an attribution rests on. */
  public enum Basis {
    /** The topic of the whole session is about one indicator. */
    BY_TOPIC,
    /** The question itself names the indicator. */
    BY_QUESTION,
    /** A person said so. */
    BY_DECISION,
    /** No catalog indicator: the pair stays under its topic. */
    NONE;

    /** The name that outputs carry, such as {@code by_topic}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of a question that does not leave what its session is about. */
  public Attribution(List<String> indicators, Basis basis) {
    this(indicators, basis, false);
  }

  public Attribution {
    indicators = List.copyOf(indicators);
    requireNonNull(basis, "basis");
    if (indicators.size() > MAX_INDICATORS) {
      throw new IllegalArgumentException("more than " + MAX_INDICATORS + " indicators");
    }
    if (indicators.isEmpty() != (basis == Basis.NONE)) {
      throw new IllegalArgumentException("basis " + basis + " with indicators " + indicators);
    }
    if (isAside && basis == Basis.BY_TOPIC) {
      throw new IllegalArgumentException("a question that leaves its topic, by topic");
    }
  }
}
