package io.github.indicatorrefinery.pipeline.cli.batch;

import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.result.ImportRecord;
import java.util.Locale;

/** What an import says when it is done. */
final class ImportText {
  private ImportText() {}

  static String of(ImportRecord done, BatchManifest asked, String folder) {
    ImportRecord.Books books = done.ledger();
    StringBuilder text = new StringBuilder();
    line(
        text,
        "lines read: %,d = %,d imported + %,d failed",
        books.read(),
        books.imported(),
        books.failed());
    books.failedBy().forEach((reason, lines) -> line(text, "  %,6d %s", lines, reason));
    line(text, "requests without a line: %,d of %,d", books.unanswered(), books.requests());
    if (!asked.dataSha256().equals(done.original().dataSha256())) {
      line(text, "the data of the run are not those that were exported; each pair was compared");
    }
    line(text, "version %s is in %s; the run is as it was", done.version(), folder);
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
