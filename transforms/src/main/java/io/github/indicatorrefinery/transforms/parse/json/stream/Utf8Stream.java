package io.github.indicatorrefinery.transforms.parse.json.stream;

import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.parse.input.WellFormedUtf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/** JSON in UTF-8, UTF-16 or UTF-32, with a mark or without, as UTF-8: what a break is mended in. */
public final class Utf8Stream extends InputStream {
  private static final int HEAD_BYTES = 4;
  private static final int BLOCK_CHARS = 8_192;

  private final Reader reader;
  private byte[] ready = new byte[0];
  private int next;
  private long continuations;

  private Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  /** The same text in UTF-8, without a byte order mark. */
  public static Text of(InputStream in) throws IOException {
    InputStream decoded = TextEncoding.utf8(in);
    PushbackInputStream bytes = new PushbackInputStream(decoded, HEAD_BYTES);
    byte[] head = bytes.readNBytes(HEAD_BYTES);
    Charset charset = wide(head);
    int mark = charset == null ? 0 : markBytes(head);
    bytes.unread(head, mark, head.length - mark);
    if (charset == null) {
      return new Text(
          bytes, decoded instanceof WellFormedUtf8 text ? text::continuations : () -> 0);
    }
    Utf8Stream text = new Utf8Stream(new InputStreamReader(bytes, charset));
    return new Text(text, () -> text.continuations);
  }

  /**
   * A text in UTF-8.
   *
   * @param continuations how many of the bytes that were read so far only go on a code point
   */
  public record Text(InputStream bytes, LongSupplier continuations) {}

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == ready.length && !decode()) {
      return -1;
    }
    int count = Math.min(length, ready.length - next);
    System.arraycopy(ready, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean decode() throws IOException {
    char[] chars = new char[BLOCK_CHARS];
    int count = reader.read(chars, 0, BLOCK_CHARS - 1);
    if (count < 0) {
      return false;
    }
    if (Character.isHighSurrogate(chars[count - 1])) {
      int low = reader.read();
      if (low >= 0) {
        chars[count++] = (char) low;
      }
    }
    String text = TextEncoding.wellFormed(new String(chars, 0, count));
    ready = text.getBytes(StandardCharsets.UTF_8);
    continuations += ready.length - text.codePointCount(0, text.length());
    next = 0;
    return true;
  }

  /** JSON begins with two ASCII characters: where the zeros are among them tells the encoding. */
  private static @Nullable Charset wide(byte[] head) {
    if (head.length < HEAD_BYTES) {
      return null;
    }
    int first = head[0] & 0xFF;
    int second = head[1] & 0xFF;
    boolean wideSecond = head[2] == 0 && head[3] == 0;
    if (first == 0xFF && second == 0xFE) {
      return wideSecond ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
    }
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0 && second == 0) {
      return head[2] != 0 || head[3] != 0 ? Charset.forName("UTF-32BE") : null;
    }
    if (first != 0 && second == 0) {
      return wideSecond
          ? Charset.forName("UTF-32LE")
          : head[3] == 0 ? StandardCharsets.UTF_16LE : null;
    }
    return first == 0 && head[2] == 0 ? StandardCharsets.UTF_16BE : null;
  }

  private static int markBytes(byte[] head) {
    int first = head[0] & 0xFF;
    int second = head[1] & 0xFF;
    boolean little = first == 0xFF && second == 0xFE;
    boolean big = first == 0xFE && second == 0xFF;
    if (little && head[2] == 0 && head[3] == 0) {
      return HEAD_BYTES;
    }
    if (first == 0 && second == 0 && (head[2] & 0xFF) == 0xFE && (head[3] & 0xFF) == 0xFF) {
      return HEAD_BYTES;
    }
    return little || big ? 2 : 0;
  }
}
