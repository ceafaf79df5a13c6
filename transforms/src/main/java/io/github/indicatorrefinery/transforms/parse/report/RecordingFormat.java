package io.github.indicatorrefinery.transforms.parse.report;

import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.parse.terminal.TerminalCapture;
import java.io.IOException;

/** Terminal recordings in a format of their own, which would pass for JSON. */
public final class RecordingFormat implements FormatReader {
  @Override
  public boolean recognises(Beginning beginning) {
    return TerminalCapture.isRecording(beginning.text());
  }

  @Override
  public void read(FileRecords records, UnpackedInput plain) throws IOException {
    ReportParser.parse(records, plain);
  }
}
