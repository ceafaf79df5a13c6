package io.github.indicatorrefinery.transforms.coders;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes and reads a value of one type. */
interface Codec {
  void write(Object value, DataOutputStream out) throws IOException;

  Object read(DataInputStream in) throws IOException;
}
