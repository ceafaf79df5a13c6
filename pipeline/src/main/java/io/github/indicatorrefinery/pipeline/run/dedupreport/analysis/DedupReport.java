package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.ComparedQuestions.Ruling;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that the report tells.
 *
 * <pre>{@code
 * ComparedQuestions compared = new RecordedComparisons(finishedRun.database()).read().orElseThrow();
 * System.out.print(DedupReportText.of(DedupReport.of(compared, 10)));
 * }</pre>
 *
 * @param merged pairs of which one replaced the other, the least near first
 * @param probable pairs that are probably the same, the nearest first
 * @param justInside pairs within the cut, the one next to it first
 * @param justOutside pairs beyond the cut, the one next to it first
 * @param refused pairs of which a guard refused the merge, the nearest first
 */
public record DedupReport(
    ComparedQuestions run,
    DedupCurve curve,
    List<QuestionPair> merged,
    List<QuestionPair> probable,
    List<QuestionPair> justInside,
    List<QuestionPair> justOutside,
    List<QuestionPair> refused) {

  public DedupReport {
    merged = List.copyOf(merged);
    probable = List.copyOf(probable);
    justInside = List.copyOf(justInside);
    justOutside = List.copyOf(justOutside);
    refused = List.copyOf(refused);
  }

  /** The report that shows this many pairs of each kind. */
  public static DedupReport of(ComparedQuestions run, int pairs) {
    Comparator<QuestionPair> nearestFirst = run.measure().nearestFirst();
    return new DedupReport(
        run,
        DedupCurve.of(run),
        first(pairs, run, QuestionPair::merged, Collections.reverseOrder(nearestFirst)),
        first(pairs, run, pair -> run.ruling(pair) == Ruling.PROBABLE, nearestFirst),
        first(pairs, run, run::isWithinCut, Collections.reverseOrder(nearestFirst)),
        first(
            pairs,
            run,
            pair -> run.measure().isKnown(pair) && !run.isWithinCut(pair),
            nearestFirst),
        first(pairs, run, QuestionPair::isGuarded, nearestFirst));
  }

  private static List<QuestionPair> first(
      int most,
      ComparedQuestions run,
      Predicate<QuestionPair> which,
      Comparator<QuestionPair> order) {
    return run.pairs().stream().filter(which).sorted(order).limit(most).toList();
  }
}
