package io.github.indicatorrefinery.transforms.parse.input;

import java.io.IOException;

/** A packed file unpacks to more than is read of one. */
public final class UnpacksTooFarException extends IOException {
  private static final long serialVersionUID = 1;

  UnpacksTooFarException(String message) {
    super(message);
  }
}
