package io.github.indicatorrefinery.transforms.parse.markdown;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A question that was found in a text.
 *
 * @param marker where and how it begins
 * @param answer where its answer begins: the marker of the question itself where both stand on one
 *     line; null where it has none
 */
record Question(Marker marker, @Nullable Marker answer) {
  boolean isAnswered() {
    return answer != null;
  }

  /** The first line that may be past it. */
  int next() {
    return (answer == null ? marker : answer).line() + 1;
  }
}
