package io.github.indicatorrefinery.io.http;

import io.github.indicatorrefinery.io.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Tokens that open a server. They are kept as digests and compared in the same time whichever they
 * are.
 */
public final class AccessTokens {
  /** What is shorter can be guessed. */
  static final int LEAST_CHARS = 16;

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final List<byte[]> digests;

  private AccessTokens(List<byte[]> digests) {
    this.digests = digests;
  }

  /**
   * The tokens in a file, a line each; lines that are empty or begin with {@code #} are passed
   * over.
   *
   * @throws IOException where it holds none, or one that is too short; the message holds no token
   */
  public static AccessTokens read(Path file) throws IOException {
    List<byte[]> digests = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String token = line.strip();
      if (token.isEmpty() || token.startsWith("#")) {
        continue;
      }
      if (token.length() < LEAST_CHARS || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
        throw new IOException(
            "a token has at least %d characters of ASCII, without blanks".formatted(LEAST_CHARS));
      }
      digests.add(digest(token));
    }
    if (digests.isEmpty()) {
      throw new IOException("it holds no token");
    }
    return new AccessTokens(digests);
  }

  /**
   * Which token a header shows, by its place in the file from 1; empty for none of them. Programs
   * send {@code Bearer TOKEN}; browsers ask for a name, which may be any, and a password.
   */
  Optional<Integer> shown(@Nullable String authorization) {
    String token = token(authorization);
    if (token == null) {
      return Optional.empty();
    }
    byte[] digest = digest(token);
    int found = 0;
    for (int i = 0; i < digests.size(); i++) {
      if (MessageDigest.isEqual(digests.get(i), digest)) {
        found = i + 1;
      }
    }
    return found == 0 ? Optional.empty() : Optional.of(found);
  }

  private static @Nullable String token(@Nullable String authorization) {
    if (authorization == null) {
      return null;
    }
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      try {
        byte[] both = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
        String text = new String(both, StandardCharsets.UTF_8);
        return text.substring(text.indexOf(':') + 1);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    return null;
  }

  private static byte[] digest(String token) {
    return Sha256.begin().digest(token.getBytes(StandardCharsets.UTF_8));
  }
}
