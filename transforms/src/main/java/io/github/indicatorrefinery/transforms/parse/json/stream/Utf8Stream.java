package io.github.indicatorrefinery.transforms.parse.json.stream;

import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.parse.input.Utf8Encoding;
import io.github.indicatorrefinery.transforms.parse.input.WellFormedUtf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/** JSON in UTF-8, UTF-16 or UTF-32, with a mark or without, as UTF-8: what a break is mended in. */
final class Utf8Stream {
  private static final int HEAD_BYTES = 4;

  private Utf8Stream() {}

  /** The same text in UTF-8, without a byte order mark. */
  static Text of(InputStream in) throws IOException {
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
    WellFormedUtf8 text =
        new WellFormedUtf8(new Utf8Encoding(new InputStreamReader(bytes, charset)));
    return new Text(text, text::continuations);
  }

  /**
   * A text in UTF-8.
   *
   * @param continuations how many of the bytes that were read so far only go on a code point
   */
  record Text(InputStream bytes, LongSupplier continuations) {}

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
