package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Texts that end in a checksum of four bytes, as addresses and keys of Bitcoin do (Base58Check). A
 * text that only looks like one has no right checksum but in one of four billion cases.
 */
final class Base58 {
  private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
  private static final int CHECKSUM_BYTES = 4;

  private Base58() {}

  /** Whether the checksum is that of the rest. */
  static boolean isChecked(String text) {
    byte[] bytes = decoded(text);
    if (bytes.length <= CHECKSUM_BYTES) {
      return false;
    }
    int length = bytes.length - CHECKSUM_BYTES;
    MessageDigest sha256 = ContentDigest.sha256();
    byte[] twice = sha256.digest(sha256.digest(Arrays.copyOf(bytes, length)));
    return Arrays.equals(
        Arrays.copyOf(twice, CHECKSUM_BYTES), Arrays.copyOfRange(bytes, length, bytes.length));
  }

  /** The bytes; none where a character is no digit. */
  private static byte[] decoded(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return new byte[0];
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == DIGITS.charAt(0)) {
      zeros++;
    }
    byte[] magnitude = number.toByteArray();
    int from = magnitude[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + magnitude.length - from];
    System.arraycopy(magnitude, from, bytes, zeros, magnitude.length - from);
    return bytes;
  }
}
