package io.github.indicatorrefinery.transforms.formula;

/** A formula that cannot be computed or written; the message names what is at fault. */
public class FormulaException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public FormulaException(String message) {
    super(message);
  }
}
