package io.github.indicatorrefinery.pipeline.run;

import java.io.IOException;

/** Another run took the place of the one that is open; what is not open yet is gone. */
public final class RunReplacedException extends IOException {
  private static final long serialVersionUID = 1;

  RunReplacedException(String location) {
    super("the run in %s was replaced while it was read; start again".formatted(location));
  }
}
