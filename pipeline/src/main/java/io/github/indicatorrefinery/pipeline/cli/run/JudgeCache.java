package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
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
    try {
      if (!Location.isLocal(given) || Files.isRegularFile(Location.local(given))) {
        mistakes.add(
            JudgeOptions.CACHE, given, "allowed is a folder of this machine's file system");
        return given;
      }
      Path cache = Location.local(given).toAbsolutePath().normalize();
      if (output != null
          && Location.isLocal(output)
          && cache.startsWith(Location.local(output).toAbsolutePath().normalize())) {
        mistakes.add(
            JudgeOptions.CACHE, given, "lies in --output, which the next run replaces as a whole");
      }
      return cache.toString();
    } catch (InvalidPathException e) {
      mistakes.add(JudgeOptions.CACHE, given, "no path: " + e.getReason());
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
