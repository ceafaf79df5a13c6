package io.github.indicatorrefinery.pipeline.serve.page.view;

import io.github.indicatorrefinery.transforms.knowledge.reference.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the pages write numbers. */
public final class PageNumbers {
  private PageNumbers() {}

  /** Such as {@code 16,186}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Such as {@code 1 pair} or {@code 16,186 pairs}. */
  public static String pairs(long count) {
    return count(count) + (count == 1 ? " pair" : " pairs");
  }

  /** A distance, a similarity or a share, to two digits. */
  public static String two(double value) {
    // A cosine distance may come out a hair below zero.
    return String.format(Locale.ROOT, "%.2f", Math.round(value * 100) / 100.0);
  }

  /** A score from 0 to 100. */
  public static String score(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Values as a person writes them: {@code 14, 9, 0.5}. */
  public static String all(List<Double> values) {
    return values.stream().map(PageNumbers::plain).collect(Collectors.joining(", "));
  }

  /** From where to where, such as {@code 0 to 100}. */
  public static String range(Range range) {
    if (range.isUnbounded()) {
      return "any";
    }
    if (Double.isInfinite(range.upper())) {
      return "from " + plain(range.lower());
    }
    return Double.isInfinite(range.lower())
        ? "to " + plain(range.upper())
        : plain(range.lower()) + " to " + plain(range.upper());
  }

  /** A value without zeros that say nothing. */
  private static String plain(double value) {
    return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
  }
}
