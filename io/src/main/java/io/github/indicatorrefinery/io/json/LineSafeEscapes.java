package io.github.indicatorrefinery.io.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes whatever a tool might take for the end of a line (U+2028, U+2029, U+0085; Python's {@code
 * splitlines} cuts at all three) and every other control character, beyond what JSON demands.
 */
final class LineSafeEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1;
  private static final int DELETE = 0x7F;

  private final int[] ascii = asciiEscapes();

  private static int[] asciiEscapes() {
    int[] escapes = standardAsciiEscapesForJSON();
    escapes[DELETE] = ESCAPE_STANDARD;
    return escapes;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public SerializableString getEscapeSequence(int character) {
    boolean control = Character.isISOControl(character);
    boolean lineEnd = character == '\u2028' || character == '\u2029';
    return control || lineEnd ? new SerializedString("\\u%04x".formatted(character)) : null;
  }
}
