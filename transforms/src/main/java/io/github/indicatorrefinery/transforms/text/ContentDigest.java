package io.github.indicatorrefinery.transforms.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.checkerframework.checker.nullness.qual.Nullable;

/** SHA-256 of texts in UTF-8, as 64 hexadecimal digits. */
public final class ContentDigest {
  private ContentDigest() {}

  /** Of one text. */
  public static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Of several, each with its length before it, so that no two lists of parts run together to the
   * same bytes. A part that is null is another one than an empty text.
   */
  public static String ofParts(@Nullable String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] utf8 = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
      digest.update(((part == null ? -1 : utf8.length) + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(utf8);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** To be fed piece by piece. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
