package io.github.indicatorrefinery.pipeline.run.explain.database;

import java.util.List;

/**
 * The first of a list and how many more there are: a person reads ten.
 *
 * @param first at most {@link #MOST}
 */
public record Listed<T>(List<T> first, int more) {
  /** As many are shown. */
  public static final int MOST = 10;

  public Listed {
    first = List.copyOf(first);
  }

  public static <T> Listed<T> of(List<T> all) {
    int shown = Math.min(MOST, all.size());
    return new Listed<>(all.subList(0, shown), all.size() - shown);
  }

  /** How long the list is, shown or not. */
  public int total() {
    return first.size() + more;
  }
}
