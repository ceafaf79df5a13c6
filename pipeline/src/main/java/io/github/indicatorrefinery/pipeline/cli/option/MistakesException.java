package io.github.indicatorrefinery.pipeline.cli.option;

import java.util.List;

/**
 * Mistakes in the options, all of them: each names the option, the value it got, and what is
 * allowed.
 */
public final class MistakesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public MistakesException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
