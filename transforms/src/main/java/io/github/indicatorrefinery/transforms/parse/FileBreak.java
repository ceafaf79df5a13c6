package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.parse.input.UnpacksTooFarException;
import io.github.indicatorrefinery.transforms.values.Failure.Part;
import java.io.IOException;

/**
 * What ended the reading of a file.
 *
 * @param lastText what came before it
 */
record FileBreak(String reason, String message, String lastText) {
  static final String UNREADABLE = "unreadable";

  static FileBreak of(IOException e) {
    String reason = e instanceof UnpacksTooFarException ? "unpacks_too_far" : "broken_compression";
    return new FileBreak(reason, e.getClass().getSimpleName() + ": " + e.getMessage(), "");
  }

  /** In an archive: the members before it were read. */
  static FileBreak ofArchive(IOException e, UnpackedInput plain) {
    FileBreak found = of(e);
    String reason = e instanceof UnpacksTooFarException ? found.reason : "broken_archive";
    return new FileBreak(
        reason,
        found.message + " (after " + plain.bytes() + " bytes; members behind are not read)",
        "");
  }

  /** The same, with what {@code plain} handed over before. */
  FileBreak after(UnpackedInput plain) {
    String after = " (after " + plain.bytes() + " unpacked bytes, the last of which are shown)";
    return new FileBreak(reason, message + after, plain.lastText());
  }

  void fail(FileRecords records, String as, long bytes) {
    // Nobody knows what the break cut off.
    records.failFile(as, message, lastText, Part.MIDDLE, bytes);
  }
}
