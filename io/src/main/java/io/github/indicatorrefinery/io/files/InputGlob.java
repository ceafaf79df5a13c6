package io.github.indicatorrefinery.io.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * Finds the files that a glob names, sorted by path.
 *
 * <p>On the local file system {@code *}, {@code ?}, {@code [..]}, {@code {..}} and {@code **} work
 * as in a shell, a path that exists is taken as it is whatever characters it holds, and a link that
 * leads nowhere is found too: what cannot be read shall be told, not passed over. (Beam's own match
 * leaves it out.) Any other file system, such as {@code gs://bucket/*.txt}, is matched by Beam.
 * Hidden names, which begin with a dot, are found only by a glob in which some name does.
 */
public final class InputGlob {
  private static final String GLOB_CHARACTERS = "*?[{";
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final int MAX_DEPTH = 64;

  /** The beginning of a hidden name in a glob or a path; {@code .} and {@code ..} are none. */
  private static final Pattern HIDDEN = Pattern.compile("(?:^|[/{,])\\.(?!\\.?(?:/|$))");

  private InputGlob() {}

  /**
   * The files that {@code glob} names; empty when there are none.
   *
   * @throws IOException when a folder on the way cannot be listed
   * @throws IllegalArgumentException when the glob has no meaning
   */
  public static List<String> expand(String glob) throws IOException {
    if (!Location.isLocal(glob)) {
      return expandWithBeam(glob);
    }
    try {
      return expandOnThisMachine(Location.localText(glob));
    } catch (InvalidPathException | PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * The files below {@code folder}, without hidden ones and what lies in hidden folders; empty
   * where it is no folder. Elsewhere than on this machine a folder is what ends with a slash.
   *
   * @throws IOException when the folder cannot be listed
   */
  public static List<String> below(String folder) throws IOException {
    if (!Location.isLocal(folder)) {
      return folder.endsWith("/") ? expandWithBeam(folder + "**") : List.of();
    }
    Path root = Location.local(folder);
    return Files.isDirectory(root)
        ? find(
            root, root, MAX_DEPTH, path -> !HIDDEN.matcher(root.relativize(path).toString()).find())
        : List.of();
  }

  /**
   * A file by its path below the first folder that a glob, or the path of a folder or file, names
   * without a glob character.
   *
   * @param path one that the glob gave
   */
  public static String name(String glob, String path) {
    if (!Location.isLocal(path)) {
      String fixed = path.startsWith(glob) ? glob : glob.substring(0, fixedLength(glob));
      boolean isBelow = path.startsWith(fixed) && path.length() > fixed.length();
      return isBelow ? path.substring(fixed.length()) : path.substring(path.lastIndexOf('/') + 1);
    }
    Path file = Location.local(path);
    Path named = Location.local(glob);
    Path fixed =
        Files.isDirectory(named) || Files.exists(named, LinkOption.NOFOLLOW_LINKS)
            ? named
            : fixedFolder(SLASHES.matcher(Location.localText(glob)).replaceAll("/"));
    if (fixed.toString().isEmpty() && !file.isAbsolute()) {
      return file.normalize().toString();
    }
    return file.startsWith(fixed) && !file.equals(fixed)
        ? fixed.relativize(file).toString()
        : fileName(file);
  }

  private static String fileName(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static List<String> expandOnThisMachine(String glob) throws IOException {
    Path literal = Path.of(glob);
    if (Files.isDirectory(literal)) {
      return List.of();
    }
    if (Files.exists(literal, LinkOption.NOFOLLOW_LINKS)) {
      return List.of(glob);
    }
    return expandLocal(SLASHES.matcher(glob).replaceAll("/"));
  }

  private static List<String> expandLocal(String glob) throws IOException {
    Path fixed = fixedFolder(glob);
    Path listed = fixed.toString().isEmpty() ? Path.of(".") : fixed;
    if (!Files.isDirectory(listed)) {
      return List.of();
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + anyFolders(glob));
    Predicate<String> shown = shown(glob);
    int depth = glob.contains("**") ? MAX_DEPTH : depthBelow(glob, fixed);
    return find(fixed, listed, depth, path -> matcher.matches(path) && shown.test(path.toString()));
  }

  /** The files below {@code listed}, told as below {@code named}. */
  private static List<String> find(Path named, Path listed, int depth, Predicate<Path> wanted)
      throws IOException {
    List<String> files = new ArrayList<>();
    Files.walkFileTree(
        listed,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        depth,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return attributes.isDirectory() ? FileVisitResult.CONTINUE : take(file);
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // A link back to a folder on the way: what is in it was found already.
            return e instanceof FileSystemLoopException ? FileVisitResult.CONTINUE : take(file);
          }

          private FileVisitResult take(Path file) {
            Path path = named.resolve(listed.relativize(file));
            if (wanted.test(path)) {
              files.add(path.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files.stream().sorted().toList();
  }

  /**
   * {@code **}{@code /} of a shell stands for no folder too, which it does not in Java. Groups of
   * Java do not nest: inside of one it keeps Java's meaning.
   */
  private static String anyFolders(String glob) {
    StringBuilder java = new StringBuilder(glob.length());
    boolean inGroup = false;
    for (int at = 0; at < glob.length(); at++) {
      char character = glob.charAt(at);
      inGroup = character == '{' || (inGroup && character != '}');
      if (!inGroup && glob.startsWith("**/", at) && (at == 0 || glob.charAt(at - 1) == '/')) {
        java.append("{**/,}");
        at += 2;
      } else {
        java.append(character);
      }
    }
    return java.toString();
  }

  /** The folder before the first path element that has a glob character. */
  private static Path fixedFolder(String glob) {
    int end = fixedLength(glob);
    return Path.of(end == 1 ? "/" : glob.substring(0, Math.max(end - 1, 0)));
  }

  /** How many characters that folder has, its slash among them. */
  private static int fixedLength(String glob) {
    int first = 0;
    while (first < glob.length() && GLOB_CHARACTERS.indexOf(glob.charAt(first)) < 0) {
      first++;
    }
    return glob.lastIndexOf('/', first) + 1;
  }

  /** Whether a path that matches is to be found; the fixed part of the glob may hide nothing. */
  private static Predicate<String> shown(String glob) {
    String fixed = glob.substring(0, fixedLength(glob));
    if (HIDDEN.matcher(glob.substring(fixed.length())).find()) {
      return path -> true;
    }
    return path ->
        !path.startsWith(fixed) || !HIDDEN.matcher(path.substring(fixed.length())).find();
  }

  private static int depthBelow(String glob, Path fixed) {
    long slashes = glob.chars().filter(character -> character == '/').count();
    long fixedSlashes = fixed.toString().chars().filter(character -> character == '/').count();
    return (int) Math.min(MAX_DEPTH, slashes - fixedSlashes + 1);
  }

  private static List<String> expandWithBeam(String glob) throws IOException {
    MatchResult match = org.apache.beam.sdk.io.FileSystems.match(glob);
    if (match.status() == MatchResult.Status.NOT_FOUND) {
      return List.of();
    }
    return match.metadata().stream()
        .map(file -> file.resourceId().toString())
        .filter(shown(glob))
        .sorted()
        .toList();
  }
}
