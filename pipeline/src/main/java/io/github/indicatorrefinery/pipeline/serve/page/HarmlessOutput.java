package io.github.indicatorrefinery.pipeline.serve.page;

import gg.jte.output.StringOutput;
import io.github.indicatorrefinery.pipeline.page.Html;

/**
 * Takes what templates write, without the characters that a text of unknown origin could harm a
 * reader with: control characters, and what turns the direction of writing.
 */
final class HarmlessOutput extends StringOutput {
  @Override
  public void writeContent(String value) {
    super.writeContent(Html.harmless(value));
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    super.writeContent(Html.harmless(value.substring(beginIndex, endIndex)));
  }
}
