package io.github.indicatorrefinery.pipeline.ask.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a threshold of the distance alone would let through.
 *
 * @param points one a threshold, ascending
 * @param auc the chance that an answerable question is nearer than one that nothing answers
 * @param best the threshold with the highest Youden index (Youden, 1950), which is the share of
 *     answerable questions that pass less that of others
 */
public record GateCurve(List<Point> points, double auc, double best) {
  private static final int STEPS = 100;

  /**
   * What a threshold lets through.
   *
   * @param answerable the share of questions that some pair answers
   * @param others the share of those that none does
   * @param passed how many questions, of both kinds
   * @param answered how many of these have a first hit that answers, as far as it was graded
   */
  public record Point(
      double threshold, double answerable, double others, int passed, int answered) {
    /** Of the questions that pass, the share whose first hit answers; 0 where none passes. */
    double answeredShare() {
      return passed == 0 ? 0 : (double) answered / passed;
    }

    double youden() {
      return answerable - others;
    }
  }

  static GateCurve of(List<AskedOnce> asked) {
    List<Double> answerable = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (AskedOnce one : asked) {
      if (one.gate().distance() != null) {
        (one.question().isAnswerable() ? answerable : others).add(one.gate().distance());
      }
    }
    List<Point> points =
        IntStream.rangeClosed(1, STEPS)
            .mapToDouble(step -> step / (double) STEPS)
            .mapToObj(at -> point(at, asked, below(at, answerable), below(at, others)))
            .toList();
    Point best = points.get(0);
    for (Point point : points) {
      best = point.youden() > best.youden() ? point : best;
    }
    return new GateCurve(points, auc(answerable, others), best.threshold());
  }

  private static Point point(double at, List<AskedOnce> asked, double answerable, double others) {
    List<AskedOnce> passed =
        asked.stream()
            .filter(one -> one.gate().distance() != null && one.gate().distance() < at)
            .toList();
    long answered = passed.stream().filter(one -> one.bestGrade(1) == HitGrades.ANSWERS).count();
    return new Point(at, answerable, others, passed.size(), (int) answered);
  }

  /** Whether there is a question whose first hit answers. */
  boolean isAnyAnswered() {
    return points.get(points.size() - 1).answered() > 0;
  }

  /** The threshold up to another that best tells questions whose first hit answers. */
  double bestAnswered(double most) {
    Point all = points.get(points.size() - 1);
    return points.stream()
        .filter(point -> point.threshold() <= most)
        .max(
            Comparator.<Point>comparingDouble(point -> youdenOfAnswered(point, all))
                .thenComparing(Point::threshold, Comparator.reverseOrder()))
        .orElseThrow()
        .threshold();
  }

  private static double youdenOfAnswered(Point point, Point all) {
    return share(point.answered(), all.answered())
        - share(point.passed() - point.answered(), all.passed() - all.answered());
  }

  private static double share(int some, int all) {
    return all == 0 ? 0 : (double) some / all;
  }

  /** The point of the best threshold. */
  public Point bestPoint() {
    return points.stream().filter(point -> point.threshold() == best).findFirst().orElseThrow();
  }

  private static double below(double threshold, List<Double> distances) {
    long passed = distances.stream().filter(distance -> distance < threshold).count();
    return distances.isEmpty() ? 0 : (double) passed / distances.size();
  }

  private static double auc(List<Double> answerable, List<Double> others) {
    double won = 0;
    for (double near : answerable) {
      for (double far : others) {
        won += near < far ? 1 : near == far ? 0.5 : 0;
      }
    }
    long games = (long) answerable.size() * others.size();
    return games == 0 ? 0 : won / games;
  }
}
