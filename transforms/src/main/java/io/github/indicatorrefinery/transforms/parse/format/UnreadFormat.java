package io.github.indicatorrefinery.transforms.parse.format;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Known formats that are not read: each file is one failure, {@code format_not_read}, which tells
 * what it is and what to do.
 */
public final class UnreadFormat implements FormatReader {
  private static final String EXPORT = "; export its pairs as CSV or JSON";
  private static final String PACK = "; pack its files as zip or tar";

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("PARE", "parquet", "an encrypted Parquet file" + EXPORT),
          new Signature("SQLite format 3\0", "sqlite", "an SQLite database" + EXPORT),
          new Signature("%PDF-", "pdf", "a PDF; save its text as a .txt or .md file"),
          new Signature("ARROW1", "arrow", "an Arrow file" + EXPORT),
          new Signature("Obj\u0001", "avro", "an Avro file" + EXPORT),
          new Signature("\u00D0\u00CF\u0011\u00E0", "office", "an office document" + EXPORT),
          new Signature("7z\u00BC\u00AF'\u001C", "7z", "a 7z archive" + PACK),
          new Signature("Rar!\u001A\u0007", "rar", "a RAR archive" + PACK),
          new Signature("\u0089PNG", "png", "an image"),
          new Signature("\u00FF\u00D8\u00FF", "jpeg", "an image"));

  @Override
  public boolean recognises(Beginning beginning) {
    return signature(beginning.bytes()).isPresent();
  }

  @Override
  public void read(FileRecords file, UnpackedInput plain) throws IOException {
    Signature found = signature(plain.readNBytes(Signature.MAX_BYTES)).orElseThrow();
    FileRecords records = file.recognised(found.format, SourceKind.FILE);
    records.failFile("format_not_read", found.what, "", 0);
  }

  private static Optional<Signature> signature(byte[] bytes) {
    int length = Math.min(bytes.length, Signature.MAX_BYTES);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return SIGNATURES.stream().filter(signature -> head.startsWith(signature.begin)).findFirst();
  }

  /**
   * How files of one format begin.
   *
   * @param begin a character a byte
   * @param what it is, and what to do with it
   */
  private record Signature(String begin, String format, String what) {
    static final int MAX_BYTES = 16;
  }
}
