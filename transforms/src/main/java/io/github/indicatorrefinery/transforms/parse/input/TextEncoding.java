package io.github.indicatorrefinery.transforms.parse.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text and back without loss of well-formedness. UTF-8 is assumed; a byte order mark says
 * otherwise and is not part of the text. What is no UTF-8 is replaced, one U+FFFD for each maximal
 * invalid part.
 */
public final class TextEncoding {
  private static final char REPLACEMENT = '\uFFFD';

  private static final Pattern JOINED_WORDS =
      Pattern.compile("[\\p{L}\\p{M}]++\\z|(?:[\\p{L}\\p{M}]*+[_./,-])++");

  private TextEncoding() {}

  /**
   * The bytes as well-formed UTF-8 without a mark. With a mark of UTF-16 or UTF-32 they stay as
   * they are, since a JSON parser understands it.
   */
  public static InputStream utf8(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, Mark.MAX_BYTES);
    byte[] head = in.readNBytes(Mark.MAX_BYTES);
    Mark mark = Mark.of(head);
    if (!mark.charset.equals(StandardCharsets.UTF_8)) {
      in.unread(head);
      return in;
    }
    in.unread(head, mark.bytes.length(), head.length - mark.bytes.length());
    return new WellFormedUtf8(in);
  }

  /** The whole text of {@code bytes}. */
  public static String decode(byte[] bytes) {
    Mark mark = Mark.of(bytes);
    int skipped = mark.bytes.length();
    int length = bytes.length - skipped;
    if (!mark.charset.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, skipped, length, mark.charset);
    }
    try {
      InputStream text = new WellFormedUtf8(new ByteArrayInputStream(bytes, skipped, length));
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail", e);
    }
  }

  /** The same text, with U+FFFD for each lone surrogate, which no UTF-8 can carry. */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaceLoneSurrogates(text);
      }
    }
    return text;
  }

  /** The first {@code maxChars} characters, well-formed, no code point cut in two. */
  public static String start(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return wellFormed(text);
    }
    boolean cutsPair = Character.isHighSurrogate(text.charAt(maxChars - 1));
    return wellFormed(text.substring(0, cutsPair ? maxChars - 1 : maxChars));
  }

  /**
   * The first words that have {@code maxChars} characters at most, well-formed: half a word is
   * nothing to quote, and half a key could no longer be told from one. Where no blank parts them,
   * {@code _}, {@code .}, {@code /}, {@code ,} or {@code -} does, up to the first that is more than
   * letters, as a key is; one word of letters alone is cut.
   */
  public static String words(String text, int maxChars) {
    String start = start(text, maxChars);
    if (text.length() <= maxChars) {
      return start;
    }
    String words = start.substring(0, start.lastIndexOf(' ') + 1).strip();
    if (!words.isEmpty()) {
      return words;
    }
    Matcher joined = JOINED_WORDS.matcher(start.strip());
    return joined.lookingAt() ? joined.group() : "";
  }

  private static String replaceLoneSurrogates(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /**
   * A byte order mark and what it stands for.
   *
   * @param bytes the mark, a character a byte; empty where there is none
   */
  public record Mark(Charset charset, String bytes) {
    static final int MAX_BYTES = 4;

    /** UTF-32 stands before UTF-16, whose mark its own begins with. */
    private static final List<Mark> ALL =
        List.of(
            new Mark(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
            new Mark(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
            new Mark(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
            new Mark(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
            new Mark(StandardCharsets.UTF_16BE, "\u00FE\u00FF"));

    private static final Mark NONE = new Mark(StandardCharsets.UTF_8, "");

    /** The mark of a text that begins so; none says UTF-8. */
    public static Mark of(byte[] bytes) {
      int length = Math.min(bytes.length, MAX_BYTES);
      String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
      return ALL.stream().filter(mark -> head.startsWith(mark.bytes)).findFirst().orElse(NONE);
    }
  }
}
