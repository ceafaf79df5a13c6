package io.github.indicatorrefinery.transforms.facts.claim;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Expansion;
import java.util.ArrayList;
import java.util.List;

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
    Subjects subjects = new Subjects(names, sentences, slugs);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      for (ClaimCheck<?> check : CHECKS) {
        for (ClaimValue value : check.find(sentence)) {
          List<String> subject =
              value instanceof Expansion expansion
                  ? subjects.ofName(expansion.abbreviation())
                  : subjects.of(i);
          if (!subject.isEmpty()) {
            claims.add(new Claim(subject, check.kind(), value, sentence.text()));
          }
        }
      }
    }
    return claims;
  }
}
