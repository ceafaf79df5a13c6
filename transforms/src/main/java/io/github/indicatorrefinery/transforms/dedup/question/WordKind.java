package io.github.indicatorrefinery.transforms.dedup.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a word may be in a question; {@code words.tsv} says what each means. */
public enum WordKind {
  FUNCTION,
  ASKING,
  SELF,
  ROLE,
  OPPOSED,
  ASKED,
  MUTUAL,
  VERB,
  FRAME,
  EMPTY,
  SAME,
  APART,
  /** A name of an indicator of the catalog; these stand in no line. */
  INDICATOR,
  COIN,
  TICKER,
  TIME,
  UNIT,
  NUMBER,
  NEGATION,
  UP,
  DOWN,
  OPPOSITE;

  /** What a guard of its own compares, so that it is no content word as well. */
  static final Set<WordKind> FACTS = EnumSet.of(COIN, TIME, UNIT, NEGATION, UP, DOWN);

  /** What says nothing by itself, so that it is no content word. */
  static final Set<WordKind> FORMS = EnumSet.of(FUNCTION, FRAME, SELF, ROLE, ASKED, VERB);

  static WordKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
