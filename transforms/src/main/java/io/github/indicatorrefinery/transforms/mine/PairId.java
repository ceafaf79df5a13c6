package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of a pair: what it says and what its source calls it. No path, no clock and no
 * random number enters, so that a file may move and a run be repeated.
 */
final class PairId {
  /** 128 bits: two of ten billion pairs share an id with a probability of about 10⁻¹⁹. */
  private static final int BYTES = 16;

  private PairId() {}

  /** 32 hexadecimal digits. */
  static String of(SourcePair pair) {
    MessageDigest digest = sha256();
    add(digest, pair.origin().kind().label());
    add(digest, pair.origin().sessionId());
    add(digest, pair.topic());
    add(digest, pair.createdAt());
    add(digest, String.valueOf(pair.number()));
    add(digest, pair.question());
    add(digest, pair.answer());
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /**
   * Each part with its length before it, so that no two lists of parts run together to the same
   * bytes.
   */
  private static void add(MessageDigest digest, String part) {
    byte[] utf8 = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
    digest.update(((part == null ? -1 : utf8.length) + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(utf8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
