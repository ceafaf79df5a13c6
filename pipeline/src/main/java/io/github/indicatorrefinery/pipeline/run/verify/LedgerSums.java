package io.github.indicatorrefinery.pipeline.run.verify;

import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.RunRecord.Books;
import io.github.indicatorrefinery.pipeline.run.RunRecord.SourceBooks;
import io.github.indicatorrefinery.pipeline.run.RunRecord.Subject;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** The numbers of a record against each other: read = kept + duplicate + rejected, everywhere. */
final class LedgerSums {
  private LedgerSums() {}

  static void check(RunRecord record, RunDifferences differences) {
    Books books = record.ledger();
    sum("ledger", books.read(), books.kept(), books.duplicate(), books.rejected(), differences);
    books
        .bySource()
        .forEach(
            (source, sums) ->
                sum(
                    "ledger of source " + source,
                    sums.read(),
                    sums.kept(),
                    sums.duplicate(),
                    sums.rejected(),
                    differences));
    for (Subject one : record.indicators()) {
      sum(
          "ledger of " + one.slug(),
          one.read(),
          one.kept(),
          one.duplicate(),
          one.rejected(),
          differences);
    }
    Collection<SourceBooks> sources = books.bySource().values();
    total("read by source", books.read(), sources, SourceBooks::read, differences);
    total("kept by source", books.kept(), sources, SourceBooks::kept, differences);
    total("duplicate by source", books.duplicate(), sources, SourceBooks::duplicate, differences);
    total("rejected by source", books.rejected(), sources, SourceBooks::rejected, differences);
    total("failed by source", books.failed(), sources, SourceBooks::failed, differences);
    List<Subject> subjects = record.indicators();
    total("read by indicator", books.read(), subjects, Subject::read, differences);
    total("kept by indicator", books.kept(), subjects, Subject::kept, differences);
    total("kept by tier", books.kept(), record.tiers().values(), Long::longValue, differences);
  }

  private static void sum(
      String what,
      long read,
      long kept,
      long duplicate,
      long rejected,
      RunDifferences differences) {
    differences.compare(
        RunFiles.RECORD,
        "pairs read in the " + what + ", by what became of them",
        kept + duplicate + rejected,
        read);
  }

  private static <T> void total(
      String what,
      long total,
      Collection<T> parts,
      ToLongFunction<T> count,
      RunDifferences differences) {
    differences.compare(
        RunFiles.RECORD, "pairs " + what, total, parts.stream().mapToLong(count).sum());
  }
}
