package io.github.indicatorrefinery.transforms.research;

import java.util.Locale;

/** A side of an indicator that questions ask about, in the order in which outputs list them. */
public enum Facet {
  DEFINITION('D', "definition"),
  FORMULA('F', "formula"),
  PARAMETERS('P', "parameters"),
  SIGNALS('S', "reading of signals"),
  STRATEGY('T', "strategy"),
  RISKS('R', "risks and limits"),
  CRYPTO('C', "crypto specifics"),
  COMBINATION('O', "combination with others"),
  HISTORY('H', "history and cases"),
  DATA('A', "data sources");

  private final char letter;
  private final String title;

  Facet(char letter, String title) {
    this.letter = letter;
    this.title = title;
  }

  /** The name that tables and outputs carry, such as {@code crypto}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands for it where there is room for one letter. */
  public char letter() {
    return letter;
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
