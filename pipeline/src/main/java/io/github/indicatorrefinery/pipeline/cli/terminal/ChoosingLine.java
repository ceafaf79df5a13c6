package io.github.indicatorrefinery.pipeline.cli.terminal;

import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** A line on the indicator whose questions are chosen right now, which takes minutes for all. */
public final class ChoosingLine implements Consumer<String>, AutoCloseable {
  private final ProgressLine line;

  public ChoosingLine(PrintWriter err) {
    this.line = new ProgressLine(err);
  }

  @Override
  public void accept(String indicator) {
    line.show(
        seconds ->
            TerminalText.of(
                String.format(Locale.ROOT, "choosing for %s, %.0f s", indicator, seconds)));
  }

  @Override
  public void close() {
    line.end();
  }
}
