package io.github.indicatorrefinery.transforms.parse.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Passes bytes on and remembers how the record that is being read begins, so that a failure can
 * show it as it stood in the file. It costs a copy of that beginning for each record.
 */
final class RecordingInput extends InputStream {
  private final InputStream in;
  private final int maxBytes;
  private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();

  /** From the first byte on: a document may break before its first record. */
  private boolean recording = true;

  /** The buffer of the last read, which its owner leaves as it is until the next. */
  private byte[] last = new byte[0];

  private int lastOffset;
  private int lastLength;
  private long lastStart;

  RecordingInput(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
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

  /** A record begins at this byte of the whole, which came with the last read. */
  void beginRecord(long start) {
    recorded.reset();
    recording = start >= 0;
    record((int) Math.max(0, Math.min(lastLength, start - lastStart)));
  }

  /** The beginning of the record, when all of it is {@code length} bytes long. */
  String recorded(long length) {
    int shown = (int) Math.max(0, Math.min(recorded.size(), length));
    return new String(recorded.toByteArray(), 0, shown, StandardCharsets.UTF_8);
  }

  /** How many bytes of the record's beginning are remembered, those read ahead among them. */
  int recordedBytes() {
    return recorded.size();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void record(int from) {
    if (recording) {
      int room = maxBytes - recorded.size();
      recorded.write(last, lastOffset + from, Math.min(room, lastLength - from));
      recording = recorded.size() < maxBytes;
    }
  }
}
