package io.github.indicatorrefinery.pipeline.batch.result;

import io.github.indicatorrefinery.transforms.parse.TextEncoding;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The lines of a result file, one after the other; of one that is too long only the beginning is
 * held. A line ends with a line feed, before which a carriage return may stand. Blank lines are
 * counted and passed over. What is no UTF-8 is replaced.
 */
final class ResultLines {
  private final InputStream in;
  private long number;
  private long bytes;

  /** Reads a stream that stays the caller's to close. */
  ResultLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line that is not blank, or null after the last. */
  @Nullable ResultLine next() throws IOException {
    for (int first = read(); first >= 0; first = read()) {
      ResultLine line = line(first);
      if (!line.text().isEmpty()) {
        return line;
      }
    }
    return null;
  }

  /** How many were read so far. */
  long bytes() {
    return bytes;
  }

  private ResultLine line(int first) throws IOException {
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    long length = 0;
    for (int next = first; next >= 0 && next != '\n'; next = read()) {
      if (length < ResultLine.MAX_BYTES) {
        held.write(next);
      }
      length++;
    }
    number++;
    return new ResultLine(number, TextEncoding.decode(held.toByteArray()).strip(), length);
  }

  private int read() throws IOException {
    int next = in.read();
    bytes += next < 0 ? 0 : 1;
    return next;
  }
}
