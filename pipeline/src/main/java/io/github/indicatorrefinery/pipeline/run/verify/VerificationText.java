package io.github.indicatorrefinery.pipeline.run.verify;

import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.RunRecord.Books;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person reads of a verification: a short table, or a line for each difference. */
public final class VerificationText {
  private VerificationText() {}

  /** The text, with a line feed at its end. */
  public static String of(Verification verification) {
    return verification.differences().isEmpty()
        ? table(verification)
        : verification.differences().stream()
            .map(difference -> difference.line() + "\n")
            .collect(Collectors.joining());
  }

  private static String table(Verification verification) {
    RunRecord record = verification.record();
    Books books = record.ledger();
    long bytes = record.files().stream().mapToLong(WrittenFile::bytes).sum();
    return String.format(
        Locale.ROOT,
        """
        all is as the run %s left it
        files     %,d of %,d bytes, %s
        ledger    %,d read = %,d kept + %,d duplicate + %,d rejected; %,d failed
        dataset   %,d rows, data_sha256 %s
        database  integrity, references and the rows of all pairs
        %s""",
        record.runId(),
        record.files().size(),
        bytes,
        verification.isDigested()
            ? "each with its SHA-256"
            : "by their sizes alone: the run is of format %d, which tells no digests"
                .formatted(record.formatVersion()),
        books.read(),
        books.kept(),
        books.duplicate(),
        books.rejected(),
        books.failed(),
        books.kept(),
        record.dataSha256(),
        history(verification.history()));
  }

  private static String history(int lines) {
    return lines == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "history   %,d %s, the last of them and the fates of its pairs\n",
            lines,
            lines == 1 ? "line" : "lines");
  }
}
