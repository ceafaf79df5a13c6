package io.github.indicatorrefinery.pipeline.cli.option;

import java.net.URI;
import java.net.URISyntaxException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where a model is asked, and which key it is shown.
 *
 * @param urlOption the option that names the URL
 * @param keyOption the option that names the environment variable with the key
 */
public record ModelAddress(String urlOption, String keyOption) {
  private static final String DEFAULT_KEY_VARIABLE = "OPENAI_API_KEY";
  private static final String COMPLETIONS = "/chat/completions";

  /** The URL, or another one with the mistake told. */
  public URI url(String given, Mistakes mistakes) {
    URI none = URI.create("http://localhost");
    URI url;
    try {
      url = new URI(given.strip());
    } catch (URISyntaxException e) {
      mistakes.add(urlOption + "=URL: the URL cannot be read; allowed is one such as " + example());
      return none;
    }
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    // What may hold a key is not repeated: a terminal's log may be read by others.
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      mistakes.add(
          "%s=URL: allowed is a URL without user, query and fragment: run.json would hold them; a key belongs in the environment variable that %s names"
              .formatted(urlOption, keyOption));
    } else if (!web || url.getHost() == null) {
      mistakes.add(urlOption, given, "allowed is a URL such as " + example());
    } else if (url.getPath().contains(COMPLETIONS)) {
      mistakes.add(urlOption, given, "allowed is what stands before " + COMPLETIONS);
    } else {
      return url;
    }
    return none;
  }

  private static String example() {
    return "https://api.openai.com/v1 or http://localhost:8080/v1";
  }

  /**
   * The variable whose key is sent; none to a server that is reached in the clear, unless the user
   * names one: the key of one service is not shown to another by default.
   *
   * @param elsewhere whether another process asks, with an environment of its own
   */
  public @Nullable String keyVariable(
      @Nullable String given, URI url, boolean elsewhere, Mistakes mistakes) {
    if (given == null) {
      return url.getScheme().equals("https") ? DEFAULT_KEY_VARIABLE : null;
    }
    if (!elsewhere && System.getenv(given) == null) {
      mistakes.add(keyOption, given, "no such environment variable is set");
    }
    return given;
  }
}
