package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.Decompression;
import io.github.indicatorrefinery.transforms.parse.input.FileAccount;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.parse.input.RawInput;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.parse.json.JsonFormat;
import io.github.indicatorrefinery.transforms.parse.report.RecordingFormat;
import io.github.indicatorrefinery.transforms.parse.report.ReportFormat;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads one opened file, compressed or not, with the first reader that recognises what it holds.
 *
 * <p>A file that breaks gives every record before the break and one failure: {@code unreadable}
 * where the storage fails, {@code broken_compression} where the packed data do. It tells how many
 * unpacked bytes came and shows the last of them.
 */
final class FileParser {
  /** The first that recognises a file reads it; the last reads whatever is text. */
  private static final List<FormatReader> FORMATS =
      List.of(new RecordingFormat(), new JsonFormat(), new ReportFormat());

  private FileParser() {}

  /** Reads all of {@code source}; tells its size and hash unless the storage failed. */
  static Optional<FileRead> parse(InputFile file, InputStream source, ParsedRecords out) {
    RawInput raw = new RawInput(source);
    FileRecords records = new FileRecords(file, out);
    Optional<Break> found = parseRecords(records, raw);
    try {
      raw.drain();
    } catch (IOException e) {
      found = found.or(() -> Optional.of(Break.of(e)));
    }
    String reason = raw.isBroken() ? "unreadable" : "broken_compression";
    found.ifPresent(at -> at.fail(records, reason, raw.bytes()));
    return raw.isBroken() ? Optional.empty() : Optional.of(read(records, raw));
  }

  private static FileRead read(FileRecords records, RawInput raw) {
    FileAccount account = records.account();
    InputFile file = records.file();
    return new FileRead(
        account.kind(file.kind()),
        file.path(),
        raw.bytes(),
        raw.sha256(),
        account.format(),
        account.encoding(),
        account.characters(),
        account.passedOver());
  }

  /** Tells that a file could not be opened. */
  static void fail(InputFile file, IOException e, ParsedRecords out) {
    Break.of(e).fail(new FileRecords(file, out), "unreadable", 0);
  }

  private static Optional<Break> parseRecords(FileRecords records, RawInput raw) {
    try (UnpackedInput plain = new UnpackedInput(Decompression.of(raw).open(raw))) {
      try {
        parsePlain(records, plain);
      } catch (IOException e) {
        return Optional.of(Break.of(e, plain));
      }
    } catch (IOException e) {
      return Optional.of(Break.of(e));
    }
    return Optional.empty();
  }

  private static void parsePlain(FileRecords records, UnpackedInput plain) throws IOException {
    byte[] head = plain.head(Beginning.MAX_BYTES);
    Beginning beginning = new Beginning(records.file(), head, TextEncoding.decode(head));
    for (FormatReader format : FORMATS) {
      if (format.recognises(beginning)) {
        format.read(records, plain);
        return;
      }
    }
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
