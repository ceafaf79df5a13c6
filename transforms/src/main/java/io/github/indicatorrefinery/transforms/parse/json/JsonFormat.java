package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * JSON of any shape, also several documents in a row, after comments, or in the fence of Markdown.
 */
public final class JsonFormat implements FormatReader {
  /** An object, or an array of objects, texts or arrays; {@code [INFO] …} is a line of a log. */
  private static final String DOCUMENT = "\\s*+(?:\\{\\s*+[\"'}]|\\[\\s*+[\\[{\"'\\]])";

  /** The mark of a sequence of JSON texts, or of UTF-8. */
  private static final String MARK = "[\\s\\x1E\\uFEFF]*+";

  private static final String COMMENTS =
      "(?:\\s*+(?://[^\\n]*+\\n|#[^\\n]*+\\n|/\\*(?:[^*]|\\*(?!/))*+\\*/))*+";
  private static final String FENCE = "(?:```[a-zA-Z0-9]*+[ \\t\\r]*+\\n)?";

  private static final Pattern JSON = Pattern.compile(MARK + FENCE + COMMENTS + DOCUMENT);
  private static final Pattern RECORD = Pattern.compile("\\s*+\\{\\s*+\"[^\"]*+\"\\s*+:.*+");

  @Override
  public boolean recognises(Beginning beginning) {
    SourceKind kind = beginning.file().kind();
    return kind == SourceKind.EXPORT
        || kind == SourceKind.STRUCTURED
        || JSON.matcher(beginning.text()).lookingAt()
        || isLines(beginning.text());
  }

  @Override
  public void read(FileRecords records, UnpackedInput plain) throws IOException {
    ExportParser.parse(records, plain);
  }

  /** Whether most lines are objects, as in JSON Lines whose first line is something else. */
  private static boolean isLines(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(1_000).toList();
    long objects = lines.stream().filter(line -> RECORD.matcher(line).matches()).count();
    return objects > 0 && objects * 2 >= lines.size();
  }
}
