package io.github.indicatorrefinery.transforms.parse.table;

import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import java.io.IOException;
import java.util.Set;

/**
 * Tables of text: CSV, TSV, and what is separated by semicolons or bars. A file is one if its first
 * record names columns of questions and of answers, or if its name says so: then, without them, it
 * is one failure that tells its columns.
 */
public final class TableFormat implements FormatReader {
  private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "psv");

  @Override
  public boolean recognises(Beginning beginning) {
    boolean isNamedSo = beginning.isNamed(ENDINGS);
    return TableHead.of(beginning.text())
        .filter(head -> isNamedSo || head.columns().holdPairs())
        .isPresent();
  }

  @Override
  public void read(FileRecords records, UnpackedInput plain) throws IOException {
    TableReader.read(records, plain);
  }
}
