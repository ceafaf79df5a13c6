package io.github.indicatorrefinery.transforms.formula.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Finds the constants that lead from a reference to a candidate, if any do. */
final class Relations {
  private static final MathContext KNOWN_DIGITS = new MathContext(9);

  private Relations() {}

  /** Whether one factor and one offset lead from reference to candidate on all samples. */
  static boolean follow(List<Overlay> overlays, double factor, double offset) {
    return overlays.stream().allMatch(overlay -> overlay.follows(factor, offset));
  }

  /** The simplest relation that holds on all samples, apart from being equal. */
  static Optional<FormulaComparison> find(List<Overlay> overlays) {
    return overlays.stream()
        .filter(Overlay::varies)
        .findFirst()
        .flatMap(first -> multiple(overlays, first).or(() -> sum(overlays, first)));
  }

  private static Optional<FormulaComparison> multiple(List<Overlay> overlays, Overlay first) {
    int period = largest(first);
    double factor = tidy(first.candidate(period) / first.reference(period));
    return factor != 0 && follow(overlays, factor, 0)
        ? Optional.of(FormulaComparison.linear(factor, 0))
        : Optional.empty();
  }

  private static Optional<FormulaComparison> sum(List<Overlay> overlays, Overlay first) {
    double rise = first.candidate(first.highest()) - first.candidate(first.lowest());
    double factor =
        tidy(rise / (first.reference(first.highest()) - first.reference(first.lowest())));
    if (factor == 0) {
      return Optional.empty();
    }
    double offset = offset(first, factor);
    if (follow(overlays, factor, offset)) {
      return Optional.of(FormulaComparison.linear(factor, offset));
    }
    boolean isRestarted =
        factor == 1
            && overlays.stream()
                .allMatch(
                    overlay -> overlay.shared() == 0 || overlay.follows(1, offset(overlay, 1)));
    return isRestarted ? Optional.of(FormulaComparison.restarted()) : Optional.empty();
  }

  private static double offset(Overlay overlay, double factor) {
    int period = overlay.highest();
    return tidy(overlay.candidate(period) - factor * overlay.reference(period));
  }

  /** Takes off what rounding left behind, so that 100.00000000002 is told as 100. */
  private static double tidy(double value) {
    return Double.isFinite(value) ? new BigDecimal(value, KNOWN_DIGITS).doubleValue() : value;
  }

  private static int largest(Overlay overlay) {
    boolean isHighest =
        Math.abs(overlay.reference(overlay.highest()))
            >= Math.abs(overlay.reference(overlay.lowest()));
    return isHighest ? overlay.highest() : overlay.lowest();
  }
}
