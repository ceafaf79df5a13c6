package io.github.indicatorrefinery.transforms.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.clean.QuestionCleaner;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Spoils good answers of the export in one way at a time: the score must fall, and the metric that
 * is there to see it must fall most. Sections that stand beside each other read as well in another
 * order, which is why shuffled paragraphs do not always cost something.
 */
class CorruptionRealDataTest {
  private static final QualityScorer SCORER = new QualityScorer(ScoringRules.defaults());
  private static final double GOOD = 80;
  private static final int ANSWERS = 1_000;
  private static final long SEED = 20251102;

  /** A good answer with its opening, which cleaning took off. */
  private record Good(
      String topic, String question, String opening, String answer, Quality quality) {}

  private record Outcome(int fell, int most, int all) {
    double fellShare() {
      return (double) fell / all;
    }

    double mostShare() {
      return (double) most / all;
    }

    Outcome plus(boolean lower, boolean named) {
      return new Outcome(fell + (lower ? 1 : 0), most + (named ? 1 : 0), all + 1);
    }
  }

  private static final Map<String, List<Good>> BY_TOPIC = new TreeMap<>();
  private static final List<Good> GOOD_ANSWERS = new ArrayList<>();

  @BeforeAll
  static void findGoodAnswers() throws IOException {
    Path folder = ExportAnswers.folder();
    Assumptions.assumeTrue(Files.isDirectory(folder), "no real data at " + folder);
    for (ExportAnswers.Pair pair : ExportAnswers.read()) {
      String question = QuestionCleaner.clean(pair.question());
      String answer = AnswerCleaner.clean(pair.answer());
      Quality quality = SCORER.score(question, answer, pair.answer(), List.of(), List.of());
      String start = answer.substring(0, Math.min(40, answer.length()));
      int opening = Math.max(0, pair.answer().indexOf(start));
      if (quality.score() >= GOOD) {
        String topic = pair.id().substring(0, pair.id().indexOf('_'));
        Good good = new Good(topic, question, pair.answer().substring(0, opening), answer, quality);
        BY_TOPIC.computeIfAbsent(topic, key -> new ArrayList<>()).add(good);
        GOOD_ANSWERS.add(good);
      }
    }
    Collections.shuffle(GOOD_ANSWERS, new Random(SEED));
  }

  @Test
  void eachDamageLowersTheScoreAndMostOfAllItsMetric() {
    Map<Damage, Outcome> outcomes = new EnumMap<>(Damage.class);
    for (Damage damage : Damage.values()) {
      outcomes.put(damage, outcome(damage));
    }
    outcomes.forEach(
        (damage, outcome) ->
            System.out.printf(
                Locale.ROOT,
                "%-20s %4d answers: score lower %.3f, %s fell most %.3f%n",
                damage.label(),
                outcome.all(),
                outcome.fellShare(),
                damage.metric,
                outcome.mostShare()));
    assertThat(outcomes)
        .allSatisfy(
            (damage, outcome) -> {
              assertThat(outcome.fellShare())
                  .as("%s: score", damage)
                  .isGreaterThanOrEqualTo(damage == Damage.SHUFFLED_PARAGRAPHS ? 0.9 : 0.95);
              assertThat(outcome.mostShare()).as("%s: metric", damage).isGreaterThanOrEqualTo(0.89);
            });
  }

  @Test
  void aRefusalIsFlaggedAndLowersTheScore() {
    String refusal = "I'm sorry, but I cannot provide advice on this topic.";
    for (Good good : GOOD_ANSWERS.subList(0, ANSWERS)) {
      Quality instead = score(good, "", refusal, List.of());
      assertThat(instead.flags()).as(good.question()).contains("refusal");
      assertThat(instead.score()).isLessThan(good.quality().score() / 2);
      Quality before = score(good, good.opening(), refusal + "\n\n" + good.answer(), List.of());
      assertThat(before.flags()).as(good.question()).contains("partial_refusal");
      assertThat(before.score()).isLessThan(good.quality().score());
    }
  }

  private static Outcome outcome(Damage damage) {
    Random random = new Random(SEED);
    Outcome outcome = new Outcome(0, 0, 0);
    for (Good good : GOOD_ANSWERS) {
      if (outcome.all() == ANSWERS) {
        break;
      }
      Good other = damage == Damage.SWAPPED ? other(good, random) : good;
      String spoilt = damage.apply(good.answer(), other.answer(), random);
      List<Fact> before = damage.facts(false);
      if (damage.fits(good.quality()) && (!spoilt.equals(good.answer()) || !before.isEmpty())) {
        Quality was = score(good, good.opening(), good.answer(), before);
        Quality is = score(good, other.opening(), spoilt, damage.facts(true));
        String most = fellMost(was, is);
        outcome = outcome.plus(is.score() < was.score(), most.equals(damage.metric));
      }
    }
    return outcome;
  }

  /** A good answer to another question on the same topic; this one where there is no other. */
  private static Good other(Good good, Random random) {
    List<Good> others =
        BY_TOPIC.get(good.topic()).stream()
            .filter(other -> !other.question().equalsIgnoreCase(good.question()))
            .toList();
    return others.isEmpty() ? good : others.get(random.nextInt(others.size()));
  }

  private static String fellMost(Quality was, Quality is) {
    return was.metrics().stream()
        .max(Comparator.comparingDouble(metric -> metric.value() - is.metric(metric.name())))
        .orElseThrow()
        .name();
  }

  private static Quality score(Good good, String opening, String answer, List<Fact> facts) {
    return SCORER.score(good.question(), answer, opening + answer, List.of(), facts);
  }
}
