package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.model.Endpoint;
import io.github.indicatorrefinery.io.model.Patience;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.model.ModelGrader;
import io.github.indicatorrefinery.transforms.grade.GradingRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The options of the judge, checked. */
final class JudgePlan {
  private static final String DEFAULT_KEY_VARIABLE = "OPENAI_API_KEY";

  /** As many as a small local server takes at once; a hosted one takes more. */
  private static final int DEFAULT_CONCURRENCY = 4;

  private static final int MOST_CONCURRENCY = 256;
  private static final double MOST_PRICE = 1e6;
  private static final String COMPLETIONS = "/chat/completions";

  /** Where programs of a user keep what they can get again (XDG Base Directory Specification). */
  private static final String CACHE_HOME = "XDG_CACHE_HOME";

  private JudgePlan() {}

  /**
   * The judge, or null where none was asked for.
   *
   * @param output which the cache must not lie in: it is replaced as a whole
   * @param elsewhere whether another process asks, with an environment of its own
   */
  static @Nullable ModelGrader of(
      RunSettings.Judge settings, @Nullable String output, boolean elsewhere, Mistakes mistakes) {
    if (settings.url() == null) {
      settings
          .given()
          .forEach(
              (option, value) ->
                  mistakes.add("--" + option, value, "has no use without --judge=URL"));
      return null;
    }
    URI url = url(settings.url(), mistakes);
    require(
        "--judgeModel", settings.model(), "the name that the endpoint has for the model", mistakes);
    require(
        "--judgeMaxTokens",
        settings.maxTokens(),
        "the most tokens that this run may take; one that would take more ends before it asks, and"
            + " says how many",
        mistakes);
    GradingRules rules =
        new GradingRules(
            settings.model() == null ? "" : settings.model(),
            mistakes.wholeNumber("--judgeMaxTokens", settings.maxTokens(), 1, Integer.MAX_VALUE, 1),
            settings.pricePerMillionTokens() == null
                ? null
                : mistakes.number(
                    "--judgePricePerMillionTokens",
                    settings.pricePerMillionTokens(),
                    0,
                    MOST_PRICE,
                    0),
            mistakes.wholeNumber(
                "--judgeConcurrency",
                settings.concurrency(),
                1,
                MOST_CONCURRENCY,
                DEFAULT_CONCURRENCY));
    return new ModelGrader(
        new Endpoint(
            url,
            rules.model(),
            keyVariable(settings.keyVariable(), url, elsewhere, mistakes),
            Patience.DEFAULT),
        cache(settings.cache(), output, mistakes),
        rules);
  }

  private static void require(
      String option, @Nullable String value, String what, Mistakes mistakes) {
    if (value == null || value.isBlank()) {
      mistakes.add("%s is missing; with --judge it is needed: %s".formatted(option, what));
    }
  }

  private static URI url(String given, Mistakes mistakes) {
    URI none = URI.create("http://localhost");
    URI url;
    try {
      url = new URI(given.strip());
    } catch (URISyntaxException e) {
      mistakes.add("--judge=URL: the URL cannot be read; allowed is one such as " + example());
      return none;
    }
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    // What may hold a key is not repeated: a terminal's log may be read by others.
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      mistakes.add(
          "--judge=URL: allowed is a URL without user, query and fragment: run.json would hold them;"
              + " a key belongs in the environment variable that --judgeKeyVariable names");
    } else if (!web || url.getHost() == null) {
      mistakes.add("--judge", given, "allowed is a URL such as " + example());
    } else if (url.getPath().contains(COMPLETIONS)) {
      mistakes.add("--judge", given, "allowed is what stands before " + COMPLETIONS);
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
   */
  private static @Nullable String keyVariable(
      @Nullable String given, URI url, boolean elsewhere, Mistakes mistakes) {
    if (given == null) {
      return url.getScheme().equals("https") ? DEFAULT_KEY_VARIABLE : null;
    }
    if (!elsewhere && System.getenv(given) == null) {
      mistakes.add("--judgeKeyVariable", given, "no such environment variable is set");
    }
    return given;
  }

  private static String cache(@Nullable String given, @Nullable String output, Mistakes mistakes) {
    if (given == null) {
      return defaultCache().toString();
    }
    try {
      if (!Location.isLocal(given) || Files.isRegularFile(Location.local(given))) {
        mistakes.add("--judgeCache", given, "allowed is a folder of this machine's file system");
        return given;
      }
      Path cache = Location.local(given).toAbsolutePath().normalize();
      if (output != null
          && Location.isLocal(output)
          && cache.startsWith(Location.local(output).toAbsolutePath().normalize())) {
        mistakes.add(
            "--judgeCache", given, "lies in --output, which the next run replaces as a whole");
      }
      return cache.toString();
    } catch (InvalidPathException e) {
      mistakes.add("--judgeCache", given, "no path: " + e.getReason());
      return given;
    }
  }

  private static Path defaultCache() {
    Map<String, String> environment = System.getenv();
    String home = environment.get(CACHE_HOME);
    Path caches =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return caches.resolve("indicator-refinery").resolve("judge").toAbsolutePath();
  }
}
