package io.github.indicatorrefinery.pipeline.ask.evaluate;

import io.github.indicatorrefinery.pipeline.ask.AskFilter;
import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.ask.ShownOnce;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How well a run is searched, on questions whose right pairs are known. Figures of ranking are
 * means over the answerable questions, whatever the gate says of them.
 */
public record SearchEvaluation(List<AskedOnce> asked, GateCurve curve) {
  private static final int DEPTH = 100;
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

  /** Asks all questions; an id that dedup removed counts as that of the pair that replaced it. */
  public static SearchEvaluation of(
      List<GoldQuestion> questions, RunSearch search, RunDatabase database) {
    List<AskedOnce> asked = new ArrayList<>();
    for (GoldQuestion question : questions) {
      long begin = System.nanoTime();
      RunSearch.Hits hits = search.find(question.query(), AskFilter.NONE);
      double millis = (System.nanoTime() - begin) / 1e6;
      Set<String> right = right(question, database);
      asked.add(
          new AskedOnce(
              question,
              right,
              ShownOnce.of(hits.ranked(), DEPTH, search, database).stream()
                  .map(shown -> counted(shown, right))
                  .toList(),
              hits.gate(),
              millis));
    }
    return new SearchEvaluation(asked, GateCurve.of(asked));
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
      right.add(database.first(SURVIVOR, row -> row.getString(1), id).orElse(id));
    }
    return right;
  }

  /** Over all answerable questions. */
  public RankingFigures ranking() {
    List<AskedOnce> answerable =
        asked.stream().filter(one -> one.question().isAnswerable()).toList();
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
