package io.github.indicatorrefinery.pipeline.ask.evaluate;

import io.github.indicatorrefinery.pipeline.ask.AskFilter;
import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.ask.ShownOnce;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How well a run is searched, on questions whose right pairs are known. Figures of ranking are
 * means over the answerable questions, whatever the gate says of them.
 *
 * @param graded whether readers said which hits answer; without, only the right pairs do
 * @param missingPairs how many right pairs are not in the run, nor what replaced them
 */
public record SearchEvaluation(
    List<AskedOnce> asked, GateCurve curve, boolean graded, int missingPairs) {
  private static final int DEPTH = 100;

  /** So many hits of each question are read by those who grade. */
  private static final int READ = 3;

  private static final String INDICATOR =
      """
      SELECT i.indicator_slug FROM qa_pairs q JOIN indicators i USING (indicator_id)
       WHERE q.pair_id = ?1
      """;

  private static final String SURVIVOR =
      "SELECT survivor_id FROM decisions WHERE pair_id = ?1 AND survivor_id IS NOT NULL";

  public SearchEvaluation {
    asked = List.copyOf(asked);
  }

  /** The figures of ranking. */
  public record RankingFigures(
      int questions, double ndcg10, double mrr, double hit1, double hit5, double hit10) {}

  /** What the gate does with the questions of one kind: shares of them by band. */
  public record GateFigures(int questions, Map<String, Double> bands, double refused) {
    public GateFigures {
      bands = new TreeMap<>(bands);
    }
  }

  /**
   * What the first hits are worth, by the grades of readers: a hit that nobody graded counts as one
   * that says nothing.
   *
   * @param ndcg10 with the grades as gains
   * @param firstAnswers the share of questions whose first hit answers
   * @param oneOfThreeAnswers the share with such a hit among the first three
   * @param firstHelps the share whose first hit helps or answers
   * @param gradedOfThree the share of the first three hits that somebody graded
   */
  public record GradedFigures(
      double ndcg10,
      double firstAnswers,
      double oneOfThreeAnswers,
      double firstHelps,
      double gradedOfThree) {}

  /**
   * Asks all questions; an id that dedup removed counts as that of the pair that replaced it.
   *
   * @param grades of hits; null where nobody graded any
   */
  public static SearchEvaluation of(
      List<GoldQuestion> questions,
      @Nullable HitGrades grades,
      RunSearch search,
      RunDatabase database) {
    HitGrades known = grades == null ? HitGrades.NONE : grades;
    int missing = 0;
    List<AskedOnce> asked = new ArrayList<>();
    // The first search of a process waits for the model.
    questions.stream().limit(1).forEach(one -> search.find(one.query(), AskFilter.NONE));
    for (GoldQuestion question : questions) {
      long begin = System.nanoTime();
      RunSearch.Hits hits = search.find(question.query(), AskFilter.NONE);
      double millis = (System.nanoTime() - begin) / 1e6;
      Set<String> right = right(question, database);
      List<String> indicators =
          right.stream().flatMap(id -> indicator(id, database).stream()).toList();
      missing += right.size() - indicators.size();
      asked.add(
          new AskedOnce(
              question,
              right,
              known.of(question, id -> current(id, database)),
              indicators.isEmpty() ? "" : indicators.get(0),
              ShownOnce.of(hits.ranked(), DEPTH, search, database).stream()
                  .map(shown -> counted(shown, right))
                  .toList(),
              hits.gate(),
              millis));
    }
    return new SearchEvaluation(asked, GateCurve.of(asked), grades != null, missing);
  }

  /** A pair that is shown stands for those that it likely repeats. */
  private static String counted(ShownOnce.Shown shown, Set<String> right) {
    return right.contains(shown.id())
        ? shown.id()
        : shown.repeats().stream().filter(right::contains).sorted().findFirst().orElse(shown.id());
  }

  private static Set<String> right(GoldQuestion question, RunDatabase database) {
    Set<String> right = new TreeSet<>();
    for (String id : question.pairIds()) {
      right.add(current(id, database));
    }
    return right;
  }

  private static String current(String id, RunDatabase database) {
    return database.first(SURVIVOR, row -> row.getString(1), id).orElse(id);
  }

  private static Optional<String> indicator(String id, RunDatabase database) {
    return database.first(INDICATOR, row -> row.getString(1), id);
  }

  /** Over all answerable questions. */
  public RankingFigures ranking() {
    return ranking(answerable());
  }

  /** By what the right pairs are about; a pair that is not in the run is about nothing. */
  public Map<String, RankingFigures> rankingByIndicator() {
    return answerable().stream()
        .filter(one -> !one.indicator().isEmpty())
        .collect(
            Collectors.groupingBy(
                AskedOnce::indicator,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), SearchEvaluation::ranking)));
  }

  /** Over all answerable questions; empty where nobody graded a hit. */
  public Optional<GradedFigures> grading() {
    List<AskedOnce> answerable = answerable();
    return graded
        ? Optional.of(
            new GradedFigures(
                mean(answerable, AskedOnce::gradedNdcg),
                mean(answerable, one -> one.bestGrade(1) == HitGrades.ANSWERS ? 1 : 0),
                mean(answerable, one -> one.bestGrade(READ) == HitGrades.ANSWERS ? 1 : 0),
                mean(answerable, one -> one.bestGrade(1) >= HitGrades.HELPS ? 1 : 0),
                mean(answerable, one -> one.graded(READ))))
        : Optional.empty();
  }

  private List<AskedOnce> answerable() {
    return asked.stream().filter(one -> one.question().isAnswerable()).toList();
  }

  private static RankingFigures ranking(List<AskedOnce> answerable) {
    return new RankingFigures(
        answerable.size(),
        mean(answerable, AskedOnce::ndcg),
        mean(answerable, one -> one.rank() == 0 ? 0 : 1.0 / one.rank()),
        mean(answerable, one -> one.isHitWithin(1) ? 1 : 0),
        mean(answerable, one -> one.isHitWithin(5) ? 1 : 0),
        mean(answerable, one -> one.isHitWithin(10) ? 1 : 0));
  }

  /** By the kind of the questions. */
  public Map<String, GateFigures> gate() {
    return asked.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.question().kind(),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), SearchEvaluation::gate)));
  }

  private static GateFigures gate(List<AskedOnce> asked) {
    Map<String, Double> bands =
        asked.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.gate().band().label(),
                    Collectors.summingDouble(one -> 1.0 / asked.size())));
    return new GateFigures(asked.size(), bands, mean(asked, one -> one.gate().isRefused() ? 1 : 0));
  }

  /** Of questions that are let through, the share that a pair answers. */
  public double gatePrecision() {
    return mean(
        asked.stream().filter(one -> !one.gate().isRefused()).toList(),
        one -> one.question().isAnswerable() ? 1 : 0);
  }

  /** The milliseconds within which a share of all questions was searched for. */
  public double millis(double share) {
    List<Double> sorted = asked.stream().map(AskedOnce::millis).sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
  }

  private static double mean(List<AskedOnce> asked, ToDoubleFunction<AskedOnce> figure) {
    return asked.stream().mapToDouble(figure).average().orElse(0);
  }
}
