package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.facts.claim.Claim;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Expansion;
import io.github.indicatorrefinery.transforms.facts.claim.text.ClaimSubjects;
import io.github.indicatorrefinery.transforms.facts.claim.text.IndicatorNames;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the claims of an answer of which it is plain what they state and of which indicator.
 * Deterministic, safe for concurrent use; most sentences cost a look at their characters.
 *
 * <pre>{@code
 * ClaimFinder finder = new ClaimFinder(Catalog.bundled());
 * finder.find(List.of("relative_strength_index_rsi"), "It oscillates between 0 and 100.");
 * // one claim of the kind RANGE, 0 to 100
 * }</pre>
 */
public final class ClaimFinder {
  static final List<ClaimCheck<?>> CHECKS =
      List.of(
          new RangeCheck(),
          new PeriodCheck(),
          new ThresholdCheck(),
          new CreatorCheck(),
          new YearCheck(),
          new ExpansionCheck());

  private final IndicatorNames names;

  /** A finder that knows the indicators of this catalog by their names. */
  public ClaimFinder(Catalog catalog) {
    this.names = new IndicatorNames(catalog);
  }

  /**
   * The claims in the order of the answer.
   *
   * @param slugs the indicators that the pair is about; empty where it is about none
   */
  public List<Claim> find(List<String> slugs, String answer) {
    List<Sentence> sentences = Sentence.split(answer);
    ClaimSubjects subjects = new ClaimSubjects(names, sentences, slugs);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      for (ClaimCheck<?> check : CHECKS) {
        for (ClaimCheck.Found<?> found : check.find(sentence)) {
          List<String> subject = subject(subjects, i, found);
          if (!subject.isEmpty()) {
            claims.add(new Claim(subject, check.kind(), found.value(), sentence.text()));
          }
        }
      }
    }
    return claims.stream().filter(distinct()).toList();
  }

  /** Passes the first claim of those that state the same of the same. */
  private static Predicate<Claim> distinct() {
    Set<List<Object>> seen = new HashSet<>();
    return claim -> seen.add(List.of(claim.indicators(), claim.kind(), claim.value()));
  }

  private static List<String> subject(
      ClaimSubjects subjects, int index, ClaimCheck.Found<?> found) {
    return found.value() instanceof Expansion expansion
        ? subjects.ofName(expansion.abbreviation())
        : subjects.of(index, found.subjectEnd());
  }
}
