package io.github.indicatorrefinery.transforms.edit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Kind;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a pair would lose by an edit: the first of these reasons to refuse it.
 *
 * <ol>
 *   <li>{@code wrong_fact}: it states more that the knowledge base refutes, of one indicator and
 *       kind.
 *   <li>{@code lost_number}: a number of the question is not in its question, or one of the answer
 *       not in its answer. What stands in a refuted statement alone may go: that is what an edit is
 *       for.
 *   <li>{@code lost_formula}: it names no formula for something that had one, or none that the
 *       knowledge base confirms where there was one; a refuted one may go too.
 *   <li>{@code lower_score}: it scores lower.
 * </ol>
 */
final class Losses {
  static final String WRONG_FACT = "wrong_fact";
  static final String LOST_NUMBER = "lost_number";
  static final String LOST_FORMULA = "lost_formula";
  static final String LOWER_SCORE = "lower_score";

  private final CleanPair before;
  private final Quality qualityBefore;
  private final CleanPair after;
  private final Quality qualityAfter;

  private Losses(ScoredPair before, CleanPair after, Quality qualityAfter) {
    this.before = before.clean();
    this.qualityBefore = before.quality();
    this.after = after;
    this.qualityAfter = qualityAfter;
  }

  /**
   * One loss.
   *
   * @param reason a short fixed word
   * @param detail what goes, for a person to read
   */
  record Loss(String reason, String detail) {}

  /** The first there is. */
  static Optional<Loss> of(ScoredPair before, CleanPair after, Quality qualityAfter) {
    Losses losses = new Losses(before, after, qualityAfter);
    return losses.wrongFact().or(losses::lostNumber).or(losses::lostFormula).or(losses::lowerScore);
  }

  private Optional<Loss> wrongFact() {
    Map<String, Long> refuted = wrongByKind(qualityBefore);
    for (Map.Entry<String, Long> found : wrongByKind(qualityAfter).entrySet()) {
      if (found.getValue() > refuted.getOrDefault(found.getKey(), 0L)) {
        Set<String> known = quotes(qualityBefore);
        Fact wrong =
            wrong(qualityAfter).stream()
                .filter(fact -> kind(fact).equals(found.getKey()))
                .sorted(
                    (one, other) ->
                        Boolean.compare(known.contains(one.quote()), known.contains(other.quote())))
                .findFirst()
                .orElseThrow();
        return loss(WRONG_FACT, "\"%s\": %s".formatted(wrong.quote(), wrong.reason()));
      }
    }
    return Optional.empty();
  }

  private Optional<Loss> lostNumber() {
    Set<String> lost = new TreeSet<>(StatedNumbers.in(before.question()));
    lost.removeAll(StatedNumbers.in(after.question()));
    if (!lost.isEmpty()) {
      return loss(LOST_NUMBER, "of the question: " + String.join(", ", lost));
    }
    lost.addAll(StatedNumbers.in(unrefuted(before.answer())));
    lost.removeAll(StatedNumbers.in(after.answer()));
    return lost.isEmpty()
        ? Optional.empty()
        : loss(LOST_NUMBER, "of the answer: " + String.join(", ", lost));
  }

  private Optional<Loss> lostFormula() {
    List<StatedFormula> left = StatedFormula.in(after.answer());
    List<StatedFormula> lost =
        StatedFormula.in(unrefuted(before.answer())).stream()
            .filter(formula -> !formula.isAmong(left))
            .toList();
    if (!lost.isEmpty()) {
      return loss(
          LOST_FORMULA,
          lost.stream().map(formula -> "\"%s\"".formatted(formula.quote())).collect(joining(", ")));
    }
    Set<String> confirmed = confirmed(qualityAfter);
    return qualityBefore.facts().stream()
        .filter(Losses::isConfirmedFormula)
        .filter(fact -> !confirmed.contains(fact.indicator()))
        .findFirst()
        .flatMap(fact -> loss(LOST_FORMULA, "\"%s\"".formatted(fact.quote())));
  }

  private Optional<Loss> lowerScore() {
    return qualityAfter.score() < qualityBefore.score()
        ? loss(
            LOWER_SCORE,
            String.format(
                Locale.ROOT, "%.1f, before %.1f", qualityAfter.score(), qualityBefore.score()))
        : Optional.empty();
  }

  /** The answer without what the knowledge base refutes in it. */
  private String unrefuted(String answer) {
    String left = answer;
    for (String quote : quotes(qualityBefore)) {
      left = left.replace(quote, " ");
    }
    return left;
  }

  private static Set<String> quotes(Quality quality) {
    Set<String> quotes = new TreeSet<>();
    wrong(quality).forEach(fact -> quotes.add(fact.quote()));
    return quotes;
  }

  private static List<Fact> wrong(Quality quality) {
    return quality.facts().stream().filter(fact -> fact.verdict() == Verdict.WRONG).toList();
  }

  private static Map<String, Long> wrongByKind(Quality quality) {
    return wrong(quality).stream().collect(groupingBy(Losses::kind, TreeMap::new, counting()));
  }

  private static String kind(Fact fact) {
    return fact.indicator() + " " + fact.kind().label();
  }

  private static Set<String> confirmed(Quality quality) {
    Set<String> confirmed = new TreeSet<>();
    quality.facts().stream()
        .filter(Losses::isConfirmedFormula)
        .forEach(fact -> confirmed.add(fact.indicator()));
    return confirmed;
  }

  private static boolean isConfirmedFormula(Fact fact) {
    return fact.kind() == Kind.FORMULA
        && (fact.verdict() == Verdict.CORRECT || fact.verdict() == Verdict.VARIANT);
  }

  private static Optional<Loss> loss(String reason, String detail) {
    return Optional.of(new Loss(reason, detail));
  }
}
