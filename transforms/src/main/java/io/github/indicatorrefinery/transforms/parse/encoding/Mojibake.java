package io.github.indicatorrefinery.transforms.parse.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Text that was UTF-8, was read as windows-1252 and saved again: {@code â€™} for {@code ’}, {@code
 * Ã©} for {@code é}. It is undone where it is certain: where all of a text goes back, or where a
 * sequence of three or four characters does that no language writes. A character that windows-1252
 * has no place for was lost on the way and stays lost, {@code \uFFFD}; but where a quotation is
 * open, it was the mark that closes it, the only usual one among those that are lost so.
 *
 * @param text the text, repaired as far as it can be
 * @param isChanged whether something was repaired
 * @param isLeft whether the text still holds what looks like it, or lost a character by it
 */
record Mojibake(String text, boolean isChanged, boolean isLeft) {
  /** The first characters of what nearly all such text holds; others need no look. */
  private static final String HINTS = "\u00C2\u00C3\u00E2\u00F0";

  /** Some texts went through it several times. */
  private static final int MAX_ROUNDS = 3;

  private static final String OPENING = "\u201C";
  private static final String CLOSING = "\u201D";
  private static final char LOST = '\uFFFD';
  private static final int NO_BYTE = -1;
  private static final int ANY_BYTE = -2;
  private static final Map<Character, Integer> HIGH_BYTES = highBytes();

  /** Undoes it; a text without it is returned as it is. */
  static Mojibake undone(String text) {
    Mojibake now = new Mojibake(text, false, false);
    for (int round = 0; round < MAX_ROUNDS && isSuspicious(now.text); round++) {
      Mojibake next = undoneOnce(now.text);
      now = new Mojibake(next.text, now.isChanged || next.isChanged, now.isLeft || next.isLeft);
      if (!next.isChanged) {
        return now;
      }
    }
    return now;
  }

  private static boolean isSuspicious(String text) {
    for (int i = 0; i < HINTS.length(); i++) {
      if (text.indexOf(HINTS.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Mojibake undoneOnce(String text) {
    String whole = decodedAsWhole(text);
    if (whole != null) {
      return new Mojibake(whole, true, false);
    }
    Mojibake certain = undoSequences(text, false);
    return certain.isChanged ? undoSequences(text, true) : certain;
  }

  /** The text whose UTF-8 all of this is, or null. */
  private static @Nullable String decodedAsWhole(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int value = byteOf(text.charAt(i));
      if (value < 0) {
        return null;
      }
      bytes[i] = (byte) value;
    }
    return decoded(bytes);
  }

  /**
   * @param pairs whether sequences of two characters are undone too, since the text holds longer
   *     ones; alone they may be right
   */
  private static Mojibake undoSequences(String text, boolean pairs) {
    StringBuilder undone = new StringBuilder(text.length());
    boolean changed = false;
    boolean left = false;
    int at = 0;
    while (at < text.length()) {
      int length = sequenceLength(text.charAt(at));
      String character = length == 0 ? null : sequence(text, at, length);
      if (character == null || (length == 2 && !pairs)) {
        left |= character != null;
        undone.append(text.charAt(at++));
      } else {
        boolean closes = character.charAt(0) == LOST && length == 3 && isQuotationOpen(undone);
        left |= character.charAt(0) == LOST && !closes;
        changed = true;
        undone.append(closes ? CLOSING : character);
        at += length;
      }
    }
    return new Mojibake(undone.toString(), changed, left);
  }

  private static boolean isQuotationOpen(StringBuilder text) {
    return text.lastIndexOf(OPENING) > text.lastIndexOf(CLOSING);
  }

  /**
   * How many characters a sequence has that begins with this one; 0 for one that is not looked at.
   */
  private static int sequenceLength(char first) {
    return switch (first) {
      case '\u00C2', '\u00C3', '\u00CE', '\u00CF' -> 2;
      case '\u00E2' -> 3;
      case '\u00F0' -> 4;
      default -> 0;
    };
  }

  /** The character whose UTF-8 this is, {@link #LOST} where one byte of it was, or null. */
  private static @Nullable String sequence(String text, int at, int length) {
    if (at + length > text.length()) {
      return null;
    }
    byte[] bytes = new byte[length];
    boolean lost = false;
    for (int i = 0; i < length; i++) {
      char character = text.charAt(at + i);
      int value = i > 0 && character == LOST ? ANY_BYTE : byteOf(character);
      if (value == NO_BYTE || (i > 0 && value >= 0 && (value & 0xC0) != 0x80)) {
        return null;
      }
      lost |= value == ANY_BYTE;
      bytes[i] = (byte) value;
    }
    return lost ? length > 2 ? String.valueOf(LOST) : null : decoded(bytes);
  }

  private static @Nullable String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The byte that was read as this character; {@link #NO_BYTE} for none. */
  private static int byteOf(char character) {
    return character <= 0xFF ? character : HIGH_BYTES.getOrDefault(character, NO_BYTE);
  }

  private static Map<Character, Integer> highBytes() {
    Map<Character, Integer> bytes = new HashMap<>();
    Charset western = Charset.forName("windows-1252");
    for (int value = 0x80; value < 0xA0; value++) {
      char character = new String(new byte[] {(byte) value}, western).charAt(0);
      if (character != LOST) {
        bytes.put(character, value);
      }
    }
    return Map.copyOf(bytes);
  }
}
