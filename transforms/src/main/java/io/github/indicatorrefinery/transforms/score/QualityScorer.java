package io.github.indicatorrefinery.transforms.score;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.clean.Openings;
import io.github.indicatorrefinery.transforms.parse.encoding.RepairedPairs;
import io.github.indicatorrefinery.transforms.score.flag.Refusal;
import io.github.indicatorrefinery.transforms.score.flag.Repetition;
import io.github.indicatorrefinery.transforms.score.flag.SelfReference;
import io.github.indicatorrefinery.transforms.score.flag.Truncation;
import io.github.indicatorrefinery.transforms.score.metric.MetricFunction;
import io.github.indicatorrefinery.transforms.score.metric.Metrics;
import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.sensitive.SensitiveText;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives a pair its score, tier, metrics and flags.
 *
 * <p>The score is the weighted sum of the metrics, 0 to 100, times the factor of each flag that
 * costs something, rounded half up to one decimal. The tier is that of the rounded score: 89.96 is
 * shown as 90.0 and is Premium, so that no row says 90.0 and Standard. Only a statement that the
 * knowledge base refutes puts a pair lower: its tier is Review at most. Equal texts get equal
 * scores on any machine, in any order and thread; a text that no metric understands gets a low
 * score, and nothing throws.
 *
 * <pre>{@code
 * Quality quality =
 *     new QualityScorer(ScoringRules.defaults()).score(question, cleaned, original, notes, facts);
 * }</pre>
 */
public final class QualityScorer {
  private final ScoringRules rules;
  private final List<MetricFunction> functions;
  private final int[] weights;

  public QualityScorer(ScoringRules rules) {
    this.rules = requireNonNull(rules, "rules");
    this.functions = Metrics.inOrder(rules.amounts());
    this.weights = rules.weights().inOrder();
  }

  /**
   * Scores a pair; every note of the parser becomes a flag.
   *
   * @param facts what a check of the cleaned answer's statements found
   */
  public Quality score(
      String question,
      String cleanedAnswer,
      String originalAnswer,
      List<String> parseNotes,
      List<Fact> facts) {
    AnalysedPair pair = AnalysedPair.of(question, cleanedAnswer, originalAnswer, facts);
    Set<String> flags = flags(pair);
    for (String text : List.of(question, cleanedAnswer)) {
      SensitiveText.in(text).forEach(span -> flags.add(span.kind().flag().label()));
    }
    List<Metric> metrics = new ArrayList<>(functions.size());
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      Metric metric = functions.get(i).of(pair);
      metrics.add(metric);
      sum += weights[i] * metric.value();
    }
    double score = Math.round(sum * factor(flags) * noteFactor(parseNotes) * 10) / 10.0;
    flags.addAll(parseNotes);
    boolean wrong =
        flags.contains(QualityFlag.WRONG_FORMULA.label())
            || flags.contains(QualityFlag.WRONG_FACT.label());
    Tier tier = wrong ? atMostReview(tier(score)) : tier(score);
    return new Quality(score, tier, metrics, List.copyOf(flags), facts);
  }

  private static Tier atMostReview(Tier tier) {
    return tier.compareTo(Tier.REVIEW) < 0 ? Tier.REVIEW : tier;
  }

  /** The tier of a rounded score. */
  Tier tier(double score) {
    ScoringRules.Tiers tiers = rules.tiers();
    if (score >= tiers.premium()) {
      return Tier.PREMIUM;
    }
    if (score >= tiers.standard()) {
      return Tier.STANDARD;
    }
    return score >= tiers.review() ? Tier.REVIEW : Tier.LOW;
  }

  private Set<String> flags(AnalysedPair pair) {
    Set<String> flags = new TreeSet<>();
    ScoringRules.Flags limits = rules.flags();
    Refusal.Degree refusal = Refusal.of(pair.answer());
    raise(flags, QualityFlag.REFUSAL, refusal == Refusal.Degree.FULL);
    raise(flags, QualityFlag.PARTIAL_REFUSAL, refusal == Refusal.Degree.PARTIAL);
    raise(flags, QualityFlag.TRUNCATED, Truncation.isTruncated(pair.answer()));
    raise(flags, QualityFlag.ANNOUNCING_OPENING, Openings.announces(pair.answer().text()));
    raise(flags, QualityFlag.SELF_REFERENCE, SelfReference.speaksOfItself(pair.answer()));
    raise(
        flags,
        QualityFlag.REPETITION,
        Repetition.isRepetitive(pair.answer(), limits.repeatedShare(), limits.repeatedLines()));
    for (Fact fact : pair.facts()) {
      if (fact.verdict() == Verdict.WRONG) {
        boolean isFormula = fact.kind() == Fact.Kind.FORMULA;
        raise(flags, QualityFlag.WRONG_FORMULA, isFormula);
        raise(flags, QualityFlag.WRONG_FACT, !isFormula);
      }
    }
    return flags;
  }

  private static void raise(Set<String> flags, QualityFlag flag, boolean holds) {
    if (holds) {
      flags.add(flag.label());
    }
  }

  private double factor(Set<String> flags) {
    ScoringRules.Flags costs = rules.flags();
    return (flags.contains(QualityFlag.REFUSAL.label()) ? costs.refusalFactor() : 1)
        * (flags.contains(QualityFlag.TRUNCATED.label()) ? costs.truncatedFactor() : 1)
        * (flags.contains(QualityFlag.REPETITION.label()) ? costs.repetitionFactor() : 1)
        * (flags.contains(QualityFlag.PARTIAL_REFUSAL.label()) ? costs.partialRefusalFactor() : 1);
  }

  private double noteFactor(List<String> notes) {
    ScoringRules.Flags costs = rules.flags();
    return (notes.contains(RepairedPairs.LEFT) ? costs.mojibakeFactor() : 1)
        * (notes.contains(RepairedPairs.REPAIRED) ? costs.repairedFactor() : 1);
  }
}
