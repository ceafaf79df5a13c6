package io.github.indicatorrefinery.io.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;

/**
 * Tells the two kinds of places apart: paths of this machine, {@code out} or {@code file:///out},
 * and locations on any other file system that Beam knows, such as {@code s3://bucket/out}. Which
 * these are depends on the modules of Beam on the class path.
 */
public final class Location {
  /** As Beam tells a scheme. */
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][-a-zA-Z0-9+.]*):/.*");

  private static final Pattern SLASHES = Pattern.compile("^/+");
  private static final String LOCAL = "file";

  /** Those that modules of Beam bring; no call of Beam lists the ones it has. */
  private static final List<String> USUAL = List.of(LOCAL, "s3", "gs", "hdfs", "azfs");

  private static final String UNKNOWN = "No filesystem found for scheme";

  private Location() {}

  public static boolean isLocal(String location) {
    return scheme(location).equals(LOCAL);
  }

  /**
   * The path of a local place.
   *
   * @throws java.nio.file.InvalidPathException when no path can be so
   */
  public static Path local(String location) {
    return Path.of(localText(location));
  }

  /** A local place or glob without {@code file:}, which Beam takes for a part of the path. */
  static String localText(String location) {
    return SCHEME.matcher(location).matches()
        ? SLASHES.matcher(location.substring(LOCAL.length() + 1)).replaceFirst("/")
        : location;
  }

  /** Why no file system takes the location; empty where one does. */
  public static Optional<String> mistake(String location) {
    if (isLocal(location)) {
      return Optional.empty();
    }
    try {
      FileSystems.matchNewResource(location, true);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          isUnknown(e)
              ? "no such file system; allowed are " + String.join(", ", known())
              : "no location: " + e.getMessage());
    }
  }

  private static String scheme(String location) {
    Matcher scheme = SCHEME.matcher(location);
    return scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : LOCAL;
  }

  private static List<String> known() {
    return USUAL.stream().filter(Location::isKnown).map(scheme -> scheme + "://").toList();
  }

  private static boolean isKnown(String scheme) {
    try {
      FileSystems.matchNewResource(scheme + "://any/any", false);
      return true;
    } catch (IllegalArgumentException e) {
      return !isUnknown(e);
    }
  }

  private static boolean isUnknown(IllegalArgumentException e) {
    return e.getMessage() != null && e.getMessage().startsWith(UNKNOWN);
  }
}
