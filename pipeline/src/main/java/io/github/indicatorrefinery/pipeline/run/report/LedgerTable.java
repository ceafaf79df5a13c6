package io.github.indicatorrefinery.pipeline.run.report;

import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The books of a run as a person reads them in a terminal. Names and paths stand there as sources
 * and files have them: {@link TerminalText} makes the whole safe to print.
 */
public final class LedgerTable {
  private static final int TOP = 10;
  private static final double PERCENT = 100;
  private static final int NAME_WIDTH = 44;

  private final StringBuilder text = new StringBuilder();

  private LedgerTable() {}

  /**
   * The table of one run.
   *
   * @param folder where the outputs are
   */
  public static String of(RunRecord run, String folder) {
    return of(run) + "outputs in " + folder + "\n";
  }

  /** The table of a run whose outputs are nowhere, for it was not published. */
  public static String of(RunRecord run) {
    LedgerTable table = new LedgerTable();
    table.sample(run);
    table.books(run.ledger());
    InputLines.of(run.inputs()).forEach(line -> table.line("%s", line));
    table.coverage(run.catalog());
    table.top(run.indicators());
    table.formulas(run.formulas());
    table.tiers(run.tiers());
    table.work(run.work());
    table.line("");
    table.line("%.1f s, dataset %s", run.timings().seconds(), run.dataSha256());
    return table.text.toString();
  }

  private void sample(RunRecord run) {
    if (run.sample() != null) {
      long taken = run.ledger().read();
      line(
          "a sample: %,d of %,d pairs; the other %,d were read and left out",
          taken, taken + run.sample().leftOut(), run.sample().leftOut());
      line("");
    }
  }

  private void books(RunRecord.Books books) {
    line("%-12s %9s %9s %9s %9s %9s", "source", "read", "kept", "duplicate", "rejected", "failed");
    books
        .bySource()
        .forEach(
            (source, sums) ->
                line(
                    "%-12s %,9d %,9d %,9d %,9d %,9d",
                    source,
                    sums.read(),
                    sums.kept(),
                    sums.duplicate(),
                    sums.rejected(),
                    sums.failed()));
    line(
        "%-12s %,9d %,9d %,9d %,9d %,9d",
        "all", books.read(), books.kept(), books.duplicate(), books.rejected(), books.failed());
  }

  private void coverage(RunRecord.Catalog catalog) {
    line("");
    line(
        "indicators covered: %d of %d (%d of %d names), %d of them by a session of their own",
        catalog.covered(),
        catalog.rows(),
        catalog.coveredNames(),
        catalog.names(),
        catalog.researched());
    if (catalog.aside() > 0) {
      line(
          "of %,d pairs in sessions on one indicator %,d (%.1f %%) leave it: attributed by their question",
          catalog.ofSessions(), catalog.aside(), PERCENT * catalog.aside() / catalog.ofSessions());
    }
  }

  private void top(List<RunRecord.Subject> subjects) {
    List<RunRecord.Subject> indicators =
        new ArrayList<>(
            subjects.stream().filter(subject -> subject.catalogSession() != null).toList());
    indicators.sort(
        Comparator.comparingLong(RunRecord.Subject::read)
            .reversed()
            .thenComparing(RunRecord.Subject::slug));
    if (indicators.isEmpty()) {
      return;
    }
    line("");
    line(
        "%-" + NAME_WIDTH + "s %8s %9s %11s %8s",
        "top indicators",
        "read",
        "by topic",
        "by question",
        "kept");
    for (RunRecord.Subject indicator : indicators.subList(0, Math.min(TOP, indicators.size()))) {
      line(
          "%-" + NAME_WIDTH + "s %,8d %,9d %,11d %,8d",
          cut(indicator.name()),
          indicator.read(),
          indicator.byTopic(),
          indicator.byQuestion(),
          indicator.kept());
    }
  }

  private void formulas(List<RunRecord.Formulas> formulas) {
    if (formulas.isEmpty()) {
      return;
    }
    line("");
    line(
        "%-" + NAME_WIDTH + "s %8s %9s %11s %8s",
        "formulas in kept answers, worst first",
        "stated",
        "right",
        "unchecked",
        "wrong");
    for (RunRecord.Formulas stated : formulas.subList(0, Math.min(TOP, formulas.size()))) {
      formulas(stated.name(), List.of(stated));
    }
    formulas("all %d indicators".formatted(formulas.size()), formulas);
  }

  private void formulas(String name, List<RunRecord.Formulas> formulas) {
    line(
        "%-" + NAME_WIDTH + "s %,8d %,9d %,11d %,8d",
        cut(name),
        sum(formulas, RunRecord.Formulas::answers),
        sum(formulas, RunRecord.Formulas::right),
        sum(formulas, RunRecord.Formulas::unchecked),
        sum(formulas, RunRecord.Formulas::wrong));
  }

  private static long sum(
      List<RunRecord.Formulas> formulas, ToLongFunction<RunRecord.Formulas> count) {
    return formulas.stream().mapToLong(count).sum();
  }

  private void tiers(Map<String, Long> tiers) {
    List<String> parts = new ArrayList<>();
    tiers.forEach((tier, pairs) -> parts.add(String.format(Locale.ROOT, "%s %,d", tier, pairs)));
    line("");
    line("tiers: %s", String.join(", ", parts));
  }

  private void work(Map<String, RunRecord.Work> work) {
    String takenOver =
        work.entrySet().stream()
            .filter(one -> one.getValue().takenOver() > 0)
            .map(one -> takenOver(one.getKey(), one.getValue()))
            .collect(Collectors.joining(", "));
    if (!takenOver.isEmpty()) {
      line("taken over from an earlier run: %s", takenOver);
    }
  }

  private static String takenOver(String what, RunRecord.Work work) {
    long all = work.takenOver() + work.workedOut();
    return String.format(Locale.ROOT, "%,d of %,d %s", work.takenOver(), all, what);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  private static String cut(String name) {
    return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
  }
}
