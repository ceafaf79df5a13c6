package io.github.indicatorrefinery.transforms.facts.claim.text;

/** How texts write numbers. */
public final class Numbers {
  /** A number with its sign, which may be a true minus. */
  public static final String SIGNED = "[-+\u2212\u2013]?\\d+(?:\\.\\d+)?";

  private Numbers() {}

  public static double parse(String text) {
    String plain = text.replace('\u2212', '-').replace('\u2013', '-');
    return Double.parseDouble(plain.startsWith("+") ? plain.substring(1) : plain);
  }
}
