package io.github.indicatorrefinery.transforms.parse.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * In what encoding bytes without a byte order mark are text. Deterministic: it depends on the bytes
 * alone. What can be UTF-8 is UTF-8; only where it cannot, a detector that knows how often letters
 * stand beside each other is asked.
 */
final class CharsetGuess {
  /** What Windows writes where nothing else is said, and what the Web takes unlabelled text for. */
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** In text of two bytes a character at least one in so many is plain ASCII, be it a space. */
  private static final int ASCII_SHARE = 5;

  /** What can be UTF-8 too is UTF-16 of nearly nothing but ASCII, or has a few stray zeros. */
  private static final int ASCII_SHARE_OF_UTF8 = 2;

  /** Less is too little to tell a zero between two characters from a stray one. */
  private static final int MIN_UNITS = 4;

  /** Beside white space, terminals are told by these where to write. */
  private static final String CONTROLS_OF_TEXT = "\u001B\b\u0007";

  private CharsetGuess() {}

  /** UTF-16 without a mark, told by the zeros that halve its ASCII; empty where it is none. */
  static Optional<Charset> utf16(byte[] head) {
    int units = head.length / 2;
    int[] zeros = new int[2];
    for (int i = 0; i < 2 * units; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    Charset charset = zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    int most = Math.max(zeros[0], zeros[1]);
    int least = Math.min(zeros[0], zeros[1]);
    int share = isMostlyUtf8(head) ? ASCII_SHARE_OF_UTF8 : ASCII_SHARE;
    boolean isLikely = units >= MIN_UNITS && most * share >= units && least * 10 < most;
    return isLikely && isText(head, charset) ? Optional.of(charset) : Optional.empty();
  }

  /**
   * The encoding of a text of which nothing before {@code sample} tells: UTF-8 where the sample is,
   * or where broken bytes stand among more characters of it.
   */
  static Charset of(byte[] sample) {
    if (isMostlyUtf8(sample)) {
      return StandardCharsets.UTF_8;
    }
    return Stream.concat(detected(sample).stream(), Stream.of(WESTERN))
        .filter(charset -> isText(sample, charset))
        .findFirst()
        .orElse(StandardCharsets.UTF_8);
  }

  private static Optional<Charset> detected(byte[] sample) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample, 0, sample.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .filter(name -> !name.equals("UTF-8") && Charset.isSupported(name))
        .map(Charset::forName);
  }

  private static boolean isMostlyUtf8(byte[] sample) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(sample);
    CharBuffer text = CharBuffer.allocate(sample.length);
    int broken = 0;
    // What the end of the sample cuts off is neither.
    CoderResult result = decoder.decode(bytes, text, false);
    while (result.isMalformed()) {
      broken++;
      bytes.position(bytes.position() + result.length());
      result = decoder.decode(bytes, text, false);
    }
    return text.flip().chars().filter(c -> c >= 0x80).count() >= broken;
  }

  /** Whether all of it is a character, and none a control that no text holds. */
  private static boolean isText(byte[] sample, Charset charset) {
    CharBuffer text = CharBuffer.allocate(sample.length);
    CoderResult result = charset.newDecoder().decode(ByteBuffer.wrap(sample), text, false);
    return !result.isError() && text.flip().chars().allMatch(CharsetGuess::isOfText);
  }

  private static boolean isOfText(int character) {
    return character >= ' '
        || Character.isWhitespace(character)
        || CONTROLS_OF_TEXT.indexOf(character) >= 0;
  }
}
