package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.parse.input.Decompression;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.parse.input.RawInput;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.parse.json.ExportParser;
import io.github.indicatorrefinery.transforms.parse.report.ReportParser;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one opened file, compressed or not, with the parser for what it holds: an export and a
 * structured file are JSON; a report is JSON too where its content begins as such.
 *
 * <p>A file that breaks gives every record before the break and one failure: {@code unreadable}
 * where the storage fails, {@code broken_compression} where the packed data do. It tells how many
 * unpacked bytes came and shows the last of them.
 */
final class FileParser {
  /** Enough to pass a byte order mark and an indentation. */
  private static final int SNIFFED_BYTES = 256;

  /** An object, or an array of objects, texts or arrays; {@code [INFO] …} is a line of a log. */
  private static final Pattern JSON =
      Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");

  private FileParser() {}

  /** Reads all of {@code source}; tells its size and hash unless the storage failed. */
  static Optional<FileRead> parse(InputFile file, InputStream source, ParsedRecords out) {
    RawInput raw = new RawInput(source);
    Optional<Break> found = parseRecords(file, raw, out);
    try {
      raw.drain();
    } catch (IOException e) {
      found = found.or(() -> Optional.of(Break.of(e)));
    }
    String reason = raw.isBroken() ? "unreadable" : "broken_compression";
    found.ifPresent(at -> at.fail(new FileRecords(file, out), reason, raw.bytes()));
    return raw.isBroken()
        ? Optional.empty()
        : Optional.of(new FileRead(file.kind(), file.path(), raw.bytes(), raw.sha256()));
  }

  /** Tells that a file could not be opened. */
  static void fail(InputFile file, IOException e, ParsedRecords out) {
    Break.of(e).fail(new FileRecords(file, out), "unreadable", 0);
  }

  private static Optional<Break> parseRecords(InputFile file, RawInput raw, ParsedRecords out) {
    try (UnpackedInput plain = new UnpackedInput(Decompression.of(raw).open(raw))) {
      try {
        parsePlain(file, plain, out);
      } catch (IOException e) {
        return Optional.of(Break.of(e, plain));
      }
    } catch (IOException e) {
      return Optional.of(Break.of(e));
    }
    return Optional.empty();
  }

  private static void parsePlain(InputFile file, UnpackedInput plain, ParsedRecords out)
      throws IOException {
    if (file.kind() == SourceKind.REPORT && !beginsAsJson(plain.head(SNIFFED_BYTES))) {
      ReportParser.parse(file, plain, out);
    } else {
      ExportParser.parse(file, plain, out);
    }
  }

  private static boolean beginsAsJson(byte[] head) {
    return JSON.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt();
  }

  /** What ended the reading, and what came before it. */
  private record Break(String message, String lastText) {
    static Break of(IOException e) {
      return new Break(e.getClass().getSimpleName() + ": " + e.getMessage(), "");
    }

    static Break of(IOException e, UnpackedInput plain) {
      String after = " (after " + plain.bytes() + " unpacked bytes, the last of which are shown)";
      return new Break(of(e).message + after, plain.lastText());
    }

    void fail(FileRecords records, String reason, long bytes) {
      records.failFile(reason, message, lastText, bytes);
    }
  }
}
