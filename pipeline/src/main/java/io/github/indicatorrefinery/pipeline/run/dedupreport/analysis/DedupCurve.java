package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run would have done at other thresholds, among the pairs that it compared.
 *
 * @param points from strict to loose; the run's own threshold is one of them
 * @param guards those that refused a merge at any threshold, in front the one that refused most at
 *     the run's own
 */
public record DedupCurve(List<Point> points, List<String> guards) {

  /**
   * One threshold.
   *
   * @param isCut whether it is the run's own
   * @param gone questions that go, with guards
   * @param goneUnguarded questions that go by the measure alone, without guards
   * @param refused merges that guards refuse
   * @param refusedByGuard merges that each guard refuses; several may refuse one
   */
  public record Point(
      double threshold,
      boolean isCut,
      int gone,
      int goneUnguarded,
      int refused,
      Map<String, Integer> refusedByGuard) {

    public Point {
      refusedByGuard = Map.copyOf(refusedByGuard);
    }

    public int refusedBy(String guard) {
      return refusedByGuard.getOrDefault(guard, 0);
    }
  }

  public DedupCurve {
    points = List.copyOf(points);
    guards = List.copyOf(guards);
  }

  public static DedupCurve of(ComparedQuestions run) {
    GreedyLeaders leaders = GreedyLeaders.of(run.pairs());
    List<Point> points = thresholds(run).map(at -> point(run, at, leaders)).toList();
    return new DedupCurve(points, guards(points));
  }

  /** The run's own threshold. */
  public Point cut() {
    return points.stream().filter(Point::isCut).findFirst().orElseThrow();
  }

  private static Stream<Double> thresholds(ComparedQuestions run) {
    List<Double> usual = run.measure().thresholds();
    boolean rising = usual.get(0) < usual.get(1);
    return Stream.concat(usual.stream(), Stream.of(run.cut()))
        .distinct()
        .sorted(rising ? Comparator.naturalOrder() : Comparator.reverseOrder());
  }

  private static Point point(ComparedQuestions run, double threshold, GreedyLeaders leaders) {
    List<QuestionPair> refused =
        run.pairs().stream()
            .filter(QuestionPair::isGuarded)
            .filter(pair -> run.isNear(pair, threshold))
            .toList();
    return new Point(
        threshold,
        threshold == run.cut(),
        leaders.countGone(pair -> run.mayMerge(pair, threshold)),
        leaders.countGone(pair -> run.measure().isWithin(pair, threshold)),
        refused.size(),
        refused.stream()
            .flatMap(pair -> pair.guards().stream())
            .collect(Collectors.groupingBy(guard -> guard, Collectors.summingInt(guard -> 1))));
  }

  private static List<String> guards(List<Point> points) {
    Map<String, Integer> atCut = new LinkedHashMap<>();
    for (Point point : points) {
      for (String guard : point.refusedByGuard().keySet()) {
        atCut.merge(guard, point.isCut() ? point.refusedBy(guard) : 0, Integer::sum);
      }
    }
    return atCut.keySet().stream()
        .sorted(
            Comparator.comparingInt((String guard) -> -atCut.get(guard))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
