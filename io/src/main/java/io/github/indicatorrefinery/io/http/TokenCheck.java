package io.github.indicatorrefinery.io.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets requests through that show a token. Who shows wrong ones is soon let try once a second
 * alone.
 */
final class TokenCheck implements RequestCheck {
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

  @Override
  public void check(Arrival request) throws WebException {
    if (openPaths.contains(request.path())) {
      return;
    }
    guesses.require(request.address());
    if (shown(request).isEmpty()) {
      if (request.headers().containsKey("Authorization")) {
        guesses.take(request.address());
      }
      throw new WebException(
          401,
          "no_token",
          "this server asks for a token: Authorization: Bearer TOKEN",
          Map.of("WWW-Authenticate", "Basic realm=\"Indicator Refinery\", charset=\"UTF-8\""));
    }
  }

  Optional<Integer> shown(Arrival request) {
    return tokens.shown(request.headers().getFirst("Authorization"));
  }
}
