package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.parse.archive.ArchiveFormat;
import io.github.indicatorrefinery.transforms.parse.archive.ArchiveMembers;
import io.github.indicatorrefinery.transforms.parse.encoding.DecodedInput;
import io.github.indicatorrefinery.transforms.parse.encoding.RepairedPairs;
import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.format.UnreadFormat;
import io.github.indicatorrefinery.transforms.parse.input.Decompression;
import io.github.indicatorrefinery.transforms.parse.input.FileAccount;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.parse.input.RawInput;
import io.github.indicatorrefinery.transforms.parse.input.ReadAhead;
import io.github.indicatorrefinery.transforms.parse.input.UnpackBudget;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.parse.json.JsonFormat;
import io.github.indicatorrefinery.transforms.parse.report.BanneredFormat;
import io.github.indicatorrefinery.transforms.parse.report.RecordingFormat;
import io.github.indicatorrefinery.transforms.parse.report.ReportFormat;
import io.github.indicatorrefinery.transforms.parse.table.TableFormat;
import io.github.indicatorrefinery.transforms.parse.yaml.YamlFormat;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads one opened file, compressed or not, in whatever encoding, with the first reader that
 * recognises what it holds. Each member of an archive is read as a file of its own, {@code
 * archive.zip!/member.json}.
 *
 * <p>A file that breaks gives every record before the break and one failure: {@code unreadable}
 * where the storage fails, else {@code broken_compression}, {@code broken_archive} or {@code
 * unpacks_too_far}. It tells how many unpacked bytes came and shows the last of them.
 */
final class FileParser {
  /** The first that recognises a file reads it; the last reads whatever is text. */
  private static final List<FormatReader> FORMATS =
      List.of(
          new UnreadFormat(),
          new BanneredFormat(),
          new TableFormat(),
          new YamlFormat(),
          new RecordingFormat(),
          new JsonFormat(),
          new ReportFormat());

  /** An archive in an archive is read, one in that is not: each multiplies what can be in it. */
  private static final int MAX_ARCHIVES = 2;

  private final List<FormatReader> formats;
  private final ParsedRecords out;
  private final Consumer<FileRead> files;
  private final UnpackBudget budget;

  private FileParser(
      List<? extends FormatReader> asked,
      ParsedRecords out,
      Consumer<FileRead> files,
      UnpackBudget budget) {
    this.formats = Stream.concat(asked.stream(), FORMATS.stream()).toList();
    this.out = out;
    this.files = files;
    this.budget = budget;
  }

  /**
   * Reads all of {@code source}; tells size and hash of the file, and of each member of an archive,
   * unless the storage failed.
   *
   * @param asked formats that are asked before those that are known here
   */
  static void parse(
      InputFile file,
      InputStream source,
      List<? extends FormatReader> asked,
      ParsedRecords out,
      Consumer<FileRead> files) {
    RawInput raw = new RawInput(source);
    new FileParser(asked, new RepairedPairs(out), files, new UnpackBudget(raw)).parse(file, raw, 0);
  }

  /** Tells that a file could not be opened. */
  static void fail(InputFile file, IOException e, ParsedRecords out) {
    FileBreak.of(e).fail(new FileRecords(file, out), FileBreak.UNREADABLE, 0);
  }

  private void parse(InputFile file, RawInput raw, int archives) {
    FileRecords records = new FileRecords(file, out);
    Optional<FileBreak> found = parseRecords(records, raw, archives);
    try {
      raw.drain();
    } catch (IOException e) {
      found = found.or(() -> Optional.of(FileBreak.of(e)));
    }
    boolean isStorage = raw.isBroken() && archives == 0;
    found.ifPresent(
        at -> at.fail(records, isStorage ? FileBreak.UNREADABLE : at.reason(), raw.bytes()));
    if (!raw.isBroken()) {
      files.accept(read(records, raw));
    }
  }

  private static FileRead read(FileRecords records, RawInput raw) {
    FileAccount account = records.account();
    InputFile file = records.file();
    return new FileRead(
        account.kind(file.kind()),
        file.name(),
        raw.bytes(),
        raw.sha256(),
        account.format(),
        account.encoding(),
        account.characters(),
        account.passedOver());
  }

  private Optional<FileBreak> parseRecords(FileRecords records, RawInput raw, int archives) {
    try (UnpackedInput plain = new UnpackedInput(unpacked(raw))) {
      try {
        byte[] head = plain.head(Beginning.MAX_BYTES);
        Optional<ArchiveFormat> archive = ArchiveFormat.of(head);
        if (archive.isPresent()) {
          return parseMembers(records, archive.get(), plain, archives);
        }
        if (archives > 0) {
          // Its archive is read on by this thread.
          parseText(records, plain, head);
        } else {
          try (ReadAhead ahead = new ReadAhead(plain)) {
            parseText(records, ahead, head);
          }
        }
      } catch (IOException e) {
        return Optional.of(FileBreak.of(e).after(plain));
      }
    } catch (IOException e) {
      return Optional.of(FileBreak.of(e));
    }
    return Optional.empty();
  }

  private InputStream unpacked(RawInput raw) throws IOException {
    Decompression packed = Decompression.of(raw);
    InputStream plain = packed.open(raw);
    return packed == Decompression.NONE ? plain : budget.limit(plain);
  }

  private Optional<FileBreak> parseMembers(
      FileRecords records, ArchiveFormat format, UnpackedInput plain, int archives) {
    if (archives == MAX_ARCHIVES) {
      records.failFile("archive_too_deep", "an archive in an archive in an archive", "", 0);
      return Optional.empty();
    }
    try {
      ArchiveMembers.read(
          records,
          format,
          plain,
          (path, content) -> {
            RawInput member = new RawInput(budget.limit(content));
            parse(new InputFile(records.file().kind(), path), member, archives + 1);
            member.throwIfBroken();
          });
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(FileBreak.ofArchive(e, plain));
    }
  }

  private void parseText(FileRecords records, InputStream plain, byte[] head) throws IOException {
    // Not closed: that is the owner's of the plain bytes.
    @SuppressWarnings("resource")
    UnpackedInput text = new UnpackedInput(DecodedInput.of(plain, head, records.account()));
    Beginning beginning = Beginning.of(records.file(), text.head(Beginning.MAX_BYTES));
    for (FormatReader format : formats) {
      if (format.recognises(beginning)) {
        format.read(records, text);
        return;
      }
    }
  }
}
