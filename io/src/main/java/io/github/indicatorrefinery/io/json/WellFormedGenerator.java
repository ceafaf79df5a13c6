package io.github.indicatorrefinery.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import io.github.indicatorrefinery.io.rows.WellFormedText;
import java.io.IOException;

/** Takes any text: Jackson's own generator throws on a lone surrogate. */
final class WellFormedGenerator extends JsonGeneratorDelegate {
  WellFormedGenerator(JsonGenerator target) {
    super(target);
  }

  @Override
  public void writeString(String text) throws IOException {
    super.writeString(text == null ? null : WellFormedText.of(text));
  }

  @Override
  public void writeFieldName(String name) throws IOException {
    super.writeFieldName(WellFormedText.of(name));
  }
}
