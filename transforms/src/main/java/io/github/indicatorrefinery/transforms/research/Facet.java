package io.github.indicatorrefinery.transforms.research;

import java.util.Locale;

/** A side of an indicator that questions ask about, in the order in which outputs list them. */
public enum Facet {
  DEFINITION("definition"),
  FORMULA("formula"),
  PARAMETERS("parameters"),
  SIGNALS("reading of signals"),
  STRATEGY("strategy"),
  RISKS("risks and limits"),
  CRYPTO("crypto specifics"),
  COMBINATION("combination with others"),
  HISTORY("history and cases"),
  DATA("data sources");

  private final String title;

  Facet(String title) {
    this.title = title;
  }

  /** The name that tables and outputs carry, such as {@code crypto}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name for a person, such as "crypto specifics". */
  public String title() {
    return title;
  }

  /**
   * The facet of a label.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Facet of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
