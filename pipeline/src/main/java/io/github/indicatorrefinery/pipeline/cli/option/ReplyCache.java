package io.github.indicatorrefinery.pipeline.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Where what a model replied is kept, so that nothing is asked and paid for twice. */
public final class ReplyCache {
  /** Where programs of a user keep what they can get again (XDG Base Directory Specification). */
  private static final String CACHE_HOME = "XDG_CACHE_HOME";

  private ReplyCache() {}

  /**
   * The folder that is given, or the user's own where none is.
   *
   * @param option that gives it
   * @param name of the user's own one, in the cache folder of this program
   * @param output which it must not lie in: that is replaced as a whole; null where there is none
   */
  public static String folder(
      String option,
      @Nullable String given,
      String name,
      @Nullable String output,
      Mistakes mistakes) {
    if (given == null) {
      return defaultCache(name).toString();
    }
    Optional<Path> cache = LocalPlace.of(option, given, mistakes);
    if (cache.isEmpty()) {
      return given;
    }
    if (Files.isRegularFile(cache.get())) {
      mistakes.add(option, given, "is a file; allowed is a folder, new or not");
    } else if (output != null && LocalPlace.liesIn(cache.get(), output)) {
      mistakes.add(option, given, "lies in the run, which the next one replaces as a whole");
    }
    return cache.get().toString();
  }

  private static Path defaultCache(String name) {
    Map<String, String> environment = System.getenv();
    String home = environment.get(CACHE_HOME);
    Path caches =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return caches.resolve("indicator-refinery").resolve(name).toAbsolutePath();
  }
}
