package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one opened file, compressed or not, with the parser for what it holds: an export and a
 * structured file are JSON; a report is JSON too where its content begins as such.
 *
 * <p>A file that breaks gives what came before and one failure: {@code unreadable} where the
 * storage fails, {@code broken_compression} where the packed data do.
 */
final class FileParser {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Enough to pass a byte order mark and an indentation. */
  private static final int SNIFFED_BYTES = 256;

  /** An object, or an array of objects, texts or arrays; {@code [INFO] …} is a line of a log. */
  private static final Pattern JSON =
      Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");

  private FileParser() {}

  /** Reads all of {@code source}; tells its size and hash unless the storage failed. */
  static Optional<FileRead> parse(InputFile file, InputStream source, ParsedRecords out) {
    RawInput raw = new RawInput(source);
    Decompression compression = Decompression.NONE;
    try {
      compression = Decompression.of(raw);
      try (InputStream plain = new BufferedInputStream(compression.open(raw), BUFFER_BYTES)) {
        parsePlain(file, plain, out);
      }
    } catch (IOException e) {
      boolean packed = raw.broken() == null && compression != Decompression.NONE;
      fail(file, packed ? "broken_compression" : "unreadable", e, raw.bytes(), out);
    }
    return drained(file, raw, out);
  }

  /** Tells that a file could not be read at all, or no further. */
  static void fail(InputFile file, String reason, Exception e, long bytes, ParsedRecords out) {
    String message = e.getClass().getSimpleName() + ": " + e.getMessage();
    new FileRecords(file, out).failFile(reason, message, "", bytes);
  }

  private static void parsePlain(InputFile file, InputStream plain, ParsedRecords out)
      throws IOException {
    if (file.kind() == SourceKind.REPORT && !beginsAsJson(plain)) {
      ReportParser.parse(file, plain, out);
    } else {
      ExportParser.parse(file, plain, out);
    }
  }

  private static boolean beginsAsJson(InputStream plain) throws IOException {
    plain.mark(SNIFFED_BYTES);
    byte[] head = plain.readNBytes(SNIFFED_BYTES);
    plain.reset();
    return JSON.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt();
  }

  private static Optional<FileRead> drained(InputFile file, RawInput raw, ParsedRecords out) {
    if (raw.broken() != null) {
      return Optional.empty();
    }
    try {
      raw.drain();
      return Optional.of(new FileRead(file.kind(), file.path(), raw.bytes(), raw.sha256()));
    } catch (IOException e) {
      fail(file, "unreadable", e, raw.bytes(), out);
      return Optional.empty();
    }
  }
}
