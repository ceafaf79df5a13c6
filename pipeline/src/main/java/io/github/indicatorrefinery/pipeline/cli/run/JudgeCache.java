package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.cli.option.LocalPlace;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Where judgements are kept from run to run. */
final class JudgeCache {
  /** Where programs of a user keep what they can get again (XDG Base Directory Specification). */
  private static final String CACHE_HOME = "XDG_CACHE_HOME";

  private JudgeCache() {}

  /**
   * The folder that is given, or the user's own where none is.
   *
   * @param output which it must not lie in: that is replaced as a whole
   */
  static String folder(@Nullable String given, @Nullable String output, Mistakes mistakes) {
    if (given == null) {
      return defaultCache().toString();
    }
    Optional<Path> cache = LocalPlace.of(JudgeOptions.CACHE, given, mistakes);
    if (cache.isEmpty()) {
      return given;
    }
    if (Files.isRegularFile(cache.get())) {
      mistakes.add(JudgeOptions.CACHE, given, "is a file; allowed is a folder, new or not");
    } else if (output != null && LocalPlace.liesIn(cache.get(), output)) {
      mistakes.add(
          JudgeOptions.CACHE, given, "lies in --output, which the next run replaces as a whole");
    }
    return cache.get().toString();
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
