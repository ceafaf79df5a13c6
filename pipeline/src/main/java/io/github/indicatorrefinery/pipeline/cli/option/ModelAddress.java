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

  /** As many as a small local server takes at once; a hosted one takes more. */
  private static final int DEFAULT_CONCURRENCY = 4;

  private static final int MOST_CONCURRENCY = 256;
  private static final int MOST_SECONDS = 3_600;

  /** The URL, or another one where none is given or, with the mistake told, it is none. */
  public URI url(@Nullable String given, Mistakes mistakes) {
    URI none = URI.create("http://localhost");
    if (given == null) {
      return none;
    }
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

  /** How many requests may be on their way at once. */
  public static int concurrency(String option, @Nullable String given, Mistakes mistakes) {
    return mistakes.wholeNumber(option, given, 1, MOST_CONCURRENCY, DEFAULT_CONCURRENCY);
  }

  /**
   * How long to wait for a whole reply.
   *
   * @param given in seconds
   * @param usual where none are given
   */
  public static long timeoutMillis(
      String option, @Nullable String given, long usual, Mistakes mistakes) {
    return given == null ? usual : 1_000L * mistakes.wholeNumber(option, given, 1, MOST_SECONDS, 1);
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
