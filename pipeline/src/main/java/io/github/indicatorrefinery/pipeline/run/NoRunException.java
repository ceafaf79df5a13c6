package io.github.indicatorrefinery.pipeline.run;

import java.io.IOException;

/** A folder holds no run, or none that can be read here; the message says which, and what to do. */
public final class NoRunException extends IOException {
  private static final long serialVersionUID = 1;

  private final String location;

  public NoRunException(String location, String what) {
    super(what);
    this.location = location;
  }

  /** The folder. */
  public String location() {
    return location;
  }
}
