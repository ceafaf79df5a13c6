package io.github.indicatorrefinery.transforms.parse.report;

import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import java.io.IOException;

/**
 * Research reports, questions and answers in Markdown or plain text, and any other text: where it
 * is none of these, that is the failure.
 */
public final class ReportFormat implements FormatReader {
  @Override
  public boolean recognises(Beginning beginning) {
    return true;
  }

  @Override
  public void read(FileRecords records, UnpackedInput plain) throws IOException {
    ReportParser.parse(records, plain);
  }
}
