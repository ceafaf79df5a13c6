package io.github.indicatorrefinery.transforms.parse.report;

import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.parse.terminal.AnsiText;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Research reports with the banner of the research system at their very beginning: they are
 * reports, whatever their answers quote, be it lists in YAML or lines of JSON.
 */
public final class BanneredFormat implements FormatReader {
  private static final Pattern BANNER =
      Pattern.compile("\\s*+={8,200}+\\s*+ULTRA DEEP RESEARCH REPORT\\s*+={8,200}+[ \\t\\r]*+\n");

  /** Two rulers of a wide terminal and the line between, with their colours. */
  private static final int MAX_BANNER_CHARS = 600;

  @Override
  public boolean recognises(Beginning beginning) {
    String text = beginning.text();
    String head = text.substring(0, Math.min(MAX_BANNER_CHARS, text.length()));
    return BANNER.matcher(AnsiText.strip(head)).lookingAt();
  }

  @Override
  public void read(FileRecords records, UnpackedInput plain) throws IOException {
    ReportParser.parse(records, plain);
  }
}
