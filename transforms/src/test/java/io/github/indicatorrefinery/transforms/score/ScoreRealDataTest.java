package io.github.indicatorrefinery.transforms.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.clean.Openings;
import io.github.indicatorrefinery.transforms.clean.QuestionCleaner;
import io.github.indicatorrefinery.transforms.score.ExportAnswers.Pair;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cleaning and scoring do to the whole export. */
class ScoreRealDataTest {
  private static final QualityScorer SCORER = new QualityScorer(ScoringRules.defaults());
  private static final long SEED = 20251102;

  private static Map<Pair, Quality> scored;

  @BeforeAll
  static void scoreTheExport() throws IOException {
    Path folder = ExportAnswers.folder();
    Assumptions.assumeTrue(Files.isDirectory(folder), "no real data at " + folder);
    scored = new LinkedHashMap<>();
    for (Pair pair : ExportAnswers.read()) {
      scored.put(pair, score(pair, pair.answer()));
    }
  }

  @Test
  void leavesNothingOfTheEightAnswersThatOnlyAnnounce() {
    assertThat(scored.keySet())
        .filteredOn(pair -> AnswerCleaner.clean(pair.answer()).isEmpty())
        .hasSize(8);
  }

  @Test
  void changesMostOpeningsOnceAndForAll() {
    assertThat(withFlag("announcing_opening")).isZero();
    assertThat(
            scored.keySet().stream()
                .filter(
                    pair ->
                        AnswerCleaner.cleaned(pair.answer()).takenOff().contains("announcement"))
                .count())
        .isBetween(16_200L, 16_400L);
    for (Pair pair : scored.keySet()) {
      String once = AnswerCleaner.clean(pair.answer());
      if (!AnswerCleaner.clean(once).equals(once) || Openings.announces(once)) {
        fail(pair.id() + " changes when it is cleaned again");
      }
    }
  }

  @Test
  void usesEveryTierAndNoMetricIsConstant() {
    Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
    Map<String, Map<Double, Integer>> values = new HashMap<>();
    for (Quality quality : scored.values()) {
      tiers.merge(quality.tier(), 1, Integer::sum);
      for (Metric metric : quality.metrics()) {
        values
            .computeIfAbsent(metric.name(), name -> new TreeMap<>())
            .merge(metric.value(), 1, Integer::sum);
      }
    }
    assertThat(tiers).hasSize(4);
    assertThat(tiers.values()).allMatch(count -> count >= 50);
    // Hardly an answer names a year, and no facts are given here; two of three answers open with
    // all words of their question.
    values.keySet().removeAll(Set.of("recency", "technical_accuracy"));
    assertThat(values)
        .hasSize(6)
        .allSatisfy(
            (name, counts) ->
                assertThat(Collections.max(counts.values())).isLessThan(scored.size() * 7 / 10));
  }

  @Test
  void findsTheFewAnswersThatBreakOff() {
    assertThat(withFlag("truncated")).isBetween(60L, 150L);
    assertThat(withFlag("refusal")).isLessThanOrEqualTo(5);
    assertThat(withFlag("repetition")).isLessThanOrEqualTo(20);
  }

  @Test
  void scoresCutCopiesOfFiftyGoodAnswersLower() {
    Random random = new Random(SEED);
    for (Pair pair : goodAnswers()) {
      int cut = (int) (pair.answer().length() * (0.1 + 0.8 * random.nextDouble()));
      assertLower(pair, pair.answer().substring(0, cut));
    }
  }

  @Test
  void scoresShuffledCopiesOfFiftyGoodAnswersLower() {
    Random random = new Random(SEED);
    for (Pair pair : goodAnswers()) {
      assertLower(pair, shuffled(pair.answer(), "\n", "\n", random));
      assertLower(pair, shuffled(pair.answer(), "(?<=[.!?])\\s+", " ", random));
      assertLower(pair, shuffled(pair.answer(), "\\s+", " ", random));
    }
  }

  private static List<Pair> goodAnswers() {
    List<Pair> good = new ArrayList<>();
    scored.forEach(
        (pair, quality) -> {
          if (quality.score() >= 80) {
            good.add(pair);
          }
        });
    Collections.shuffle(good, new Random(SEED));
    return good.subList(0, 50);
  }

  private static String shuffled(String text, String at, String with, Random random) {
    List<String> parts = new ArrayList<>(Arrays.asList(text.split(at, -1)));
    Collections.shuffle(parts, random);
    return String.join(with, parts);
  }

  private static void assertLower(Pair pair, String worse) {
    assertThat(score(pair, worse).score()).as(pair.id()).isLessThan(scored.get(pair).score());
  }

  private static long withFlag(String flag) {
    return scored.values().stream().filter(quality -> quality.flags().contains(flag)).count();
  }

  private static Quality score(Pair pair, String answer) {
    return SCORER.score(
        QuestionCleaner.clean(pair.question()),
        AnswerCleaner.clean(answer),
        answer,
        List.of(),
        List.of());
  }
}
