package io.github.indicatorrefinery.transforms.parse.encoding;

import io.github.indicatorrefinery.transforms.parse.input.FileAccount;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.parse.input.Utf8Encoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The text of a file as UTF-8 without a byte order mark, whatever it was written in. What is UTF-8
 * already is handed on as it is, broken bytes included; so is what is no text.
 *
 * <p>A mark, or the zeros of UTF-16, tell at once. Else the encoding is open while only ASCII
 * comes, and is decided by the first bytes that are none and {@link #SAMPLE_BYTES} of what follows:
 * so a file of any size is read once, and costs no more than a look at each byte.
 */
public final class DecodedInput extends InputStream {
  static final int SAMPLE_BYTES = 64 << 10;

  private final InputStream source;
  private final FileAccount account;
  private @Nullable InputStream decided;

  private DecodedInput(InputStream source, FileAccount account) {
    this.source = source;
    this.account = account;
  }

  /**
   * The text of {@code plain}, of which nothing was consumed.
   *
   * @param head how it begins
   * @param account is told the encoding, and told again where it turns out to be another
   */
  public static InputStream of(InputStream plain, byte[] head, FileAccount account)
      throws IOException {
    TextEncoding.Mark mark = TextEncoding.Mark.of(head);
    plain.skipNBytes(mark.bytes().length());
    Charset wide =
        mark.charset().equals(StandardCharsets.UTF_8)
            ? CharsetGuess.utf16(head).orElse(StandardCharsets.UTF_8)
            : mark.charset();
    if (!wide.equals(StandardCharsets.UTF_8)) {
      account.decodedFrom(wide.name());
      return transcoded(plain, wide);
    }
    if (holdsZero(head)) {
      return plain;
    }
    account.decodedFrom(head.length == 0 ? "" : wide.name());
    return new DecodedInput(plain, account);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (decided != null) {
      return decided.read(target, offset, length);
    }
    int count = source.read(target, offset, length);
    int ascii = 0;
    while (ascii < count && target[offset + ascii] >= 0) {
      ascii++;
    }
    if (ascii == Math.max(0, count)) {
      return count;
    }
    decided = decide(target, offset + ascii, count - ascii);
    return ascii > 0 ? ascii : decided.read(target, offset, length);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private InputStream decide(byte[] read, int offset, int count) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE_BYTES);
    sample.write(read, offset, count);
    try {
      byte[] buffer = new byte[SAMPLE_BYTES];
      int more;
      while (sample.size() < SAMPLE_BYTES
          && (more = source.read(buffer, 0, SAMPLE_BYTES - sample.size())) >= 0) {
        sample.write(buffer, 0, more);
      }
    } catch (IOException e) {
      // A source that breaks says so again once all that came before has been read.
    }
    byte[] bytes = sample.toByteArray();
    Charset charset = CharsetGuess.of(bytes);
    account.decodedFrom(charset.name());
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(bytes), source);
    return charset.equals(StandardCharsets.UTF_8) ? all : transcoded(all, charset);
  }

  private static InputStream transcoded(InputStream source, Charset charset) {
    return new Utf8Encoding(new InputStreamReader(source, charset));
  }

  private static boolean holdsZero(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
