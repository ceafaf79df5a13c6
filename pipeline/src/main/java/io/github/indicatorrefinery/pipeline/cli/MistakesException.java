package io.github.indicatorrefinery.pipeline.cli;

import java.util.List;

/**
 * Mistakes in the options, all of them: each names the option, the value it got, and what is
 * allowed.
 */
final class MistakesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  MistakesException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
