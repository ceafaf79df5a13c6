package io.github.indicatorrefinery.pipeline.model.batch.result;

import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
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
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int next;
  private int end;
  private long number;

  /** Reads a stream that stays the caller's to close. */
  ResultLines(InputStream in) {
    this.in = in;
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

  /** How many lines were read to their ends, blank ones too. */
  long number() {
    return number;
  }

  private ResultLine line(int first) throws IOException {
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    long length = 0;
    for (int one = first; one >= 0 && one != '\n'; one = read()) {
      if (length < ResultLine.MAX_BYTES) {
        held.write(one);
      }
      length++;
    }
    number++;
    return new ResultLine(number, TextEncoding.decode(held.toByteArray()).strip(), length);
  }

  /** A {@link java.io.BufferedInputStream} would lose what came before the break of a file. */
  private int read() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, in.read(buffer));
    }
    return end == 0 ? -1 : buffer[next++] & 0xFF;
  }
}
