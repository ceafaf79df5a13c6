package io.github.indicatorrefinery.transforms.parse.yaml;

import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * YAML: told by the name of the file, or by a list item with a question and an answer as keys. What
 * begins like JSON is left to its reader.
 */
public final class YamlFormat implements FormatReader {
  private static final Set<String> ENDINGS = Set.of("yaml", "yml");
  private static final Pattern JSON = Pattern.compile("\\s*[\\[{]");
  private static final Pattern QUESTION =
      key("[ ]*+-[ ]++(?:[\\w-]++:[^\\n]*+\\n[ ]++){0,20}?", "question");
  private static final Pattern ANSWER = key("[ ]*+(?:-[ ]++)?", "answer");

  @Override
  public boolean recognises(Beginning beginning) {
    String text = beginning.text();
    if (JSON.matcher(text).lookingAt()) {
      return false;
    }
    return beginning.isNamed(ENDINGS)
        || (QUESTION.matcher(text).find() && ANSWER.matcher(text).find());
  }

  @Override
  public void read(FileRecords records, UnpackedInput plain) throws IOException {
    YamlReader.read(records, plain);
  }

  private static Pattern key(String before, String name) {
    return Pattern.compile("(?m)^" + before + "[\"']?" + name + "[\"']?:(?: |$)");
  }
}
