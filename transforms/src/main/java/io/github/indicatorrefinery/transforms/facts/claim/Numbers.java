package io.github.indicatorrefinery.transforms.facts.claim;

/** How texts write numbers. */
final class Numbers {
  /** A number with its sign, which may be a true minus. */
  static final String SIGNED = "[-+\u2212\u2013]?\\d+(?:\\.\\d+)?";

  private Numbers() {}

  static double parse(String text) {
    String plain = text.replace('\u2212', '-').replace('\u2013', '-');
    return Double.parseDouble(plain.startsWith("+") ? plain.substring(1) : plain);
  }
}
