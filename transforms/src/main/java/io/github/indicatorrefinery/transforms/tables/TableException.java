package io.github.indicatorrefinery.transforms.tables;

import java.util.List;

/** A table that cannot be used, with every mistake in it, each naming its line. */
public final class TableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String[] mistakes;

  /** Mistakes of a table from this source, in the order of their lines. */
  public TableException(String source, List<String> mistakes) {
    super(
        "%s: %d mistake%s%n  %s"
            .formatted(
                source,
                mistakes.size(),
                mistakes.size() == 1 ? "" : "s",
                String.join(System.lineSeparator() + "  ", mistakes)));
    this.mistakes = mistakes.toArray(String[]::new);
  }

  /** The mistakes in the order of their lines. */
  public List<String> mistakes() {
    return List.of(mistakes);
  }
}
