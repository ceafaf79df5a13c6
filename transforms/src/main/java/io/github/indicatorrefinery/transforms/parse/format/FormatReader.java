package io.github.indicatorrefinery.transforms.parse.format;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import java.io.IOException;

/**
 * One format of input. Of several readers the first that recognises a file reads it, so the strict
 * ones stand before the lenient ones. A reader has no state and is safe for use by many threads.
 *
 * <p>Every record of a file is read, passed over and counted ({@code records.account()}), or a
 * failure; of a file that breaks, all that came before is read.
 */
public interface FormatReader {
  /** Whether a file that begins so is of this format. Nothing of the file is consumed. */
  boolean recognises(Beginning beginning);

  /**
   * Reads {@code plain}, which is unpacked and of which nothing was consumed, to its end.
   *
   * @throws IOException when {@code plain} breaks; the records before it were handed over
   */
  void read(FileRecords records, UnpackedInput plain) throws IOException;
}
