package io.github.indicatorrefinery.transforms.reuse;

import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Which rules this program has: a digest of all classes and resources below {@code transforms}, and
 * of the version of Java, whose tables of characters the rules look into. It is made of what is
 * loaded, so that no version number has to be raised by hand: a changed word list or threshold is
 * another program, and so is a class that only its compiler changed, which costs no more than time.
 * Libraries are no part of it: with another version of one, {@code --fresh} works all out again.
 *
 * <p>The same whether they lie in a folder, in the jar of the module or in the jar of a job.
 */
public final class ProgramDigest {
  private static final String PACKAGE = "io/github/indicatorrefinery/transforms/";

  private ProgramDigest() {}

  /** What opens a file of the program. */
  @FunctionalInterface
  private interface Opening {
    InputStream open() throws IOException;
  }

  /** SHA-256 in hexadecimal; the first call reads some 3 MB. */
  public static String sha256() {
    return Once.SHA256;
  }

  /**
   * Of the files in one place.
   *
   * @param place a folder of classes, or a jar
   * @throws IOException when it cannot be read
   */
  static String of(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      try (JarFile jar = new JarFile(place.toFile())) {
        SortedMap<String, Opening> files = new TreeMap<>();
        jar.stream()
            .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(PACKAGE))
            .forEach(entry -> files.put(entry.getName(), () -> jar.getInputStream(entry)));
        return of(files);
      }
    }
    SortedMap<String, Opening> files = new TreeMap<>();
    try (Stream<Path> below = Files.walk(place.resolve(PACKAGE))) {
      below
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  files.put(
                      place.relativize(file).toString().replace('\\', '/'),
                      () -> Files.newInputStream(file)));
    }
    return of(files);
  }

  private static String of(SortedMap<String, Opening> files) throws IOException {
    MessageDigest digest = ContentDigest.sha256();
    byte[] java = ("java " + Runtime.version().feature()).getBytes(StandardCharsets.UTF_8);
    digest.update(java);
    for (var file : files.entrySet()) {
      try (InputStream in = file.getValue().open()) {
        byte[] content = in.readAllBytes();
        String head = "\n" + file.getKey() + " " + content.length + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static final class Once {
    static final String SHA256 = ofThisProgram();

    private static String ofThisProgram() {
      try {
        URI place = ProgramDigest.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        return of(Path.of(place));
      } catch (URISyntaxException e) {
        throw new IllegalStateException("the program lies in no file", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
