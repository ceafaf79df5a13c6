package io.github.indicatorrefinery.transforms.formula;

/** A text that is no formula: where it goes wrong, and what would have been right there. */
public final class FormulaSyntaxException extends FormulaException {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final String expected;

  FormulaSyntaxException(int position, String expected, String found) {
    super("At position " + position + ": expected " + expected + ", found " + found + ".");
    this.position = position;
    this.expected = expected;
  }

  /** Index of the character, from 0; the length of the text where it ends too early. */
  public int position() {
    return position;
  }

  public String expected() {
    return expected;
  }
}
