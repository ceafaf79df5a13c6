package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.util.regex.Pattern;

/** JSON of any shape, also several documents in a row. */
public final class JsonFormat implements FormatReader {
  /** An object, or an array of objects, texts or arrays; {@code [INFO] …} is a line of a log. */
  private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");

  @Override
  public boolean recognises(Beginning beginning) {
    SourceKind kind = beginning.file().kind();
    return kind == SourceKind.EXPORT
        || kind == SourceKind.STRUCTURED
        || JSON.matcher(beginning.text()).lookingAt();
  }

  @Override
  public void read(FileRecords records, UnpackedInput plain) throws IOException {
    ExportParser.parse(records, plain);
  }
}
