package io.github.indicatorrefinery.transforms.facts.claim.check;

import static java.util.Comparator.comparing;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.facts.claim.Claim;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the claims of answers against a knowledge base. Where several indicators share the name
 * that a claim uses, it is wrong only where it is wrong for all of them. A claim of which the
 * knowledge base is silent makes no fact. Deterministic, safe for concurrent use.
 */
public final class ClaimChecker {
  private final ClaimFinder finder;
  private final KnowledgeBase knowledge;

  /** A checker against this knowledge base, which is of this catalog. */
  public ClaimChecker(KnowledgeBase knowledge, Catalog catalog) {
    this.finder = new ClaimFinder(catalog);
    this.knowledge = knowledge;
  }

  /**
   * What the answer claims and the knowledge base has a say on, in the order of the answer.
   *
   * @param slugs the indicators that the pair is about, the primary one first; empty where it is
   *     about none
   * @param answer the cleaned answer
   */
  public List<Fact> check(List<String> slugs, String answer) {
    List<Fact> facts = new ArrayList<>();
    for (Claim claim : finder.find(slugs, answer)) {
      for (ClaimCheck<?> check : ClaimFinder.CHECKS) {
        best(check, claim).ifPresent(facts::add);
      }
    }
    return facts.stream().filter(fact -> !isAside(fact, answer)).toList();
  }

  /**
   * An answer that calls the indicator by its right name as well means something else by the other
   * words, and says so.
   */
  private boolean isAside(Fact fact, String answer) {
    return fact.kind() == Fact.Kind.EXPANSION
        && fact.verdict() == Fact.Verdict.WRONG
        && knowledge.find(fact.indicator()).stream()
            .flatMap(reference -> reference.naming().names().stream())
            .anyMatch(name -> containsIgnoringCase(answer, name.value()));
  }

  private static boolean containsIgnoringCase(String text, String part) {
    for (int i = 0; i <= text.length() - part.length(); i++) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }

  private <V extends ClaimValue> Optional<Fact> best(ClaimCheck<V> check, Claim claim) {
    if (!check.type().isInstance(claim.value())) {
      return Optional.empty();
    }
    V value = check.type().cast(claim.value());
    List<Fact> candidates = new ArrayList<>();
    for (String slug : claim.indicators()) {
      knowledge
          .find(slug)
          .flatMap(reference -> check.judge(value, reference))
          .ifPresent(judgement -> candidates.add(fact(slug, claim, judgement)));
    }
    return candidates.stream().min(comparing(fact -> fact.verdict() == Fact.Verdict.WRONG));
  }

  private static Fact fact(String slug, Claim claim, ClaimFinding judgement) {
    return new Fact(
        slug,
        claim.kind(),
        judgement.verdict(),
        claim.quote(),
        judgement.reference(),
        judgement.source(),
        judgement.reason());
  }
}
