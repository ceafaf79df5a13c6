package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.clean.QuestionCleaner;
import io.github.indicatorrefinery.transforms.score.ExportAnswers.Pair;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Measures what cleaning and scoring the real export cost on one core, in CPU time of the thread,
 * so that a busy machine tells the same. Run by hand with {@code -Drefinery.realData=DIR}; no test,
 * for a timed test fails on a slow day.
 */
public final class ScoringSpeed {
  private static final int ROUNDS = 6;

  private ScoringSpeed() {}

  public static void main(String[] args) throws IOException {
    List<Pair> pairs = ExportAnswers.read();
    QualityScorer scorer = new QualityScorer(ScoringRules.defaults());
    for (int round = 1; round <= ROUNDS; round++) {
      measure(round + " clean", pairs, pair -> clean(pair).length());
      measure(
          round + " clean and score",
          pairs,
          pair ->
              scorer
                  .score(
                      QuestionCleaner.clean(pair.question()),
                      clean(pair),
                      pair.answer(),
                      List.of(),
                      List.of())
                  .score());
    }
  }

  private static String clean(Pair pair) {
    return AnswerCleaner.clean(pair.answer());
  }

  private static void measure(String what, List<Pair> pairs, ToDoubleFunction<Pair> work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    double sum = 0;
    long chars = 0;
    for (Pair pair : pairs) {
      sum += work.applyAsDouble(pair);
      chars += pair.answer().length();
    }
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-18s %.2f s, %.0f MB/s (checksum %.1f)%n",
        what,
        seconds,
        chars / seconds / 1e6,
        sum);
  }
}
