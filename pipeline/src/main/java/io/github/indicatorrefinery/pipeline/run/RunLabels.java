package io.github.indicatorrefinery.pipeline.run;

/**
 * What the labels of {@link RunFiles#INDEX} are called; whoever writes them and whoever reads them
 * has it from here.
 */
public final class RunLabels {
  /** The slugs of what a pair is about, the first one first. */
  public static final String INDICATOR = "indicator";

  public static final String TIER = "tier";
  public static final String FLAG = "flag";

  private RunLabels() {}
}
