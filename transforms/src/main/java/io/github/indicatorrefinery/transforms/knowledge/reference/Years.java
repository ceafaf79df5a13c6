package io.github.indicatorrefinery.transforms.knowledge.reference;

/**
 * When an indicator was first published.
 *
 * @param first the earliest year that is right
 * @param last the latest year that is right; the first where there is one year only
 */
public record Years(int first, int last) {
  public Years {
    if (first > last) {
      throw new IllegalArgumentException("years " + first + ".." + last + " run backwards");
    }
  }

  /** Whether a year is right. */
  public boolean contain(int year) {
    return first <= year && year <= last;
  }
}
