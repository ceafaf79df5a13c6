package io.github.indicatorrefinery.transforms.parse;

import java.io.IOException;
import java.io.Reader;

/**
 * Passes text on and remembers how the record that is being read begins, so that a failure can show
 * it as it stood in the file. It costs a copy of that beginning for each record.
 */
final class RecordingReader extends Reader {
  private final Reader in;
  private final int maxChars;
  private final StringBuilder recorded = new StringBuilder();
  private boolean recording;

  /** The buffer of the last read, which its owner leaves as it is until the next. */
  private char[] last = new char[0];

  private int lastOffset;
  private int lastLength;
  private long lastStart;

  RecordingReader(Reader in, int maxChars) {
    this.in = in;
    this.maxChars = maxChars;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      lastStart += lastLength;
      last = buffer;
      lastOffset = offset;
      lastLength = count;
      record(0);
    }
    return count;
  }

  /** A record begins at this character of the whole text, which came with the last read. */
  void mark(long start) {
    recorded.setLength(0);
    recording = true;
    record((int) Math.max(0, Math.min(lastLength, start - lastStart)));
  }

  /** The beginning of the record, when all of it is {@code length} characters long. */
  String recorded(long length) {
    return recorded.substring(0, (int) Math.min(recorded.length(), Math.max(0, length)));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void record(int from) {
    if (recording) {
      int room = maxChars - recorded.length();
      recorded.append(last, lastOffset + from, Math.min(room, lastLength - from));
      recording = recorded.length() < maxChars;
    }
  }
}
