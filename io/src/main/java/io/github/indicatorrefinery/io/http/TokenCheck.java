package io.github.indicatorrefinery.io.http;

import io.github.indicatorrefinery.io.http.RequestCheck.Arrival;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets requests through that show a token. Who shows wrong ones is soon let try once a second
 * alone; who shows one is let through even so, for a proxy has one address for all behind it.
 */
final class TokenCheck {
  static final double GUESSES_PER_SECOND = 1;
  static final int GUESSES_AT_ONCE = 10;

  private final AccessTokens tokens;
  private final Set<String> openPaths;
  private final RateLimit guesses;

  /**
   * A check.
   *
   * @param openPaths that need no token
   * @param guesses what each address may try that is no token
   */
  TokenCheck(AccessTokens tokens, Set<String> openPaths, RateLimit guesses) {
    this.tokens = tokens;
    this.openPaths = Set.copyOf(openPaths);
    this.guesses = guesses;
  }

  /**
   * Which token a request shows, by its place in the file from 1; empty where it needs none.
   *
   * @throws WebException 401 where it shows none, 429 where its address has shown too many wrong
   *     ones
   */
  Optional<Integer> shown(Arrival request) throws WebException {
    Optional<Integer> shown = tokens.shown(request.headers().getFirst("Authorization"));
    if (shown.isEmpty() && !openPaths.contains(request.path())) {
      if (request.headers().containsKey("Authorization")) {
        guesses.take(request.address());
      }
      throw new WebException(
          401,
          "no_token",
          "this server asks for a token: Authorization: Bearer TOKEN",
          Map.of("WWW-Authenticate", "Basic realm=\"Indicator Refinery\", charset=\"UTF-8\""));
    }
    return shown;
  }
}
