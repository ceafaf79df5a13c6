package io.github.indicatorrefinery.transforms.grade;

import static java.util.Objects.requireNonNull;

/** A judge's reply, understood: 0 to 5, and why. */
record Grade(double score, String rationale) {
  Grade {
    requireNonNull(rationale, "rationale");
  }
}
