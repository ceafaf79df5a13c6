package io.github.indicatorrefinery.transforms.contradict;

import io.github.indicatorrefinery.transforms.facts.claim.Claim;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists where answers to one question state different numbers or names for the same thing. An
 * answer that states several, such as 70 and 80, agrees with either. Two values that disagree are
 * listed once, by the first two answers that state them. Deterministic in the order of the answers.
 *
 * <pre>{@code
 * Contradictions.among(List.of(survivor, absorbed)); // RANGE of williams_r: -100 to 0, 0 to 100
 * }</pre>
 */
public final class Contradictions {
  private record Disagreement(String indicator, Set<ClaimValue> values) {}

  private Contradictions() {}

  /**
   * The contradictions in a group.
   *
   * @param answers to the same question: the survivor first, then what it absorbed
   */
  public static List<Contradiction> among(List<ClaimedAnswer> answers) {
    List<Contradiction> found = new ArrayList<>();
    Set<Disagreement> listed = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        compare(answers.get(i), answers.get(j), listed, found);
      }
    }
    return found;
  }

  private static void compare(
      ClaimedAnswer first,
      ClaimedAnswer second,
      Set<Disagreement> listed,
      List<Contradiction> found) {
    for (Claim claim : first.claims()) {
      List<Claim> comparable =
          second.claims().stream().filter(other -> isComparable(claim, other)).toList();
      disagreeing(claim, first.claims(), comparable)
          .filter(other -> listed.add(disagreement(claim, other)))
          .ifPresent(
              other ->
                  found.add(
                      new Contradiction(
                          common(claim, other),
                          claim.kind(),
                          first.pairId(),
                          claim.quote(),
                          second.pairId(),
                          other.quote())));
    }
  }

  /** The first of the other answer's claims, where none of them agrees with any of this one's. */
  private static Optional<Claim> disagreeing(
      Claim claim, List<Claim> beside, List<Claim> comparable) {
    boolean agree =
        beside.stream()
            .filter(own -> own.equals(claim) || isComparable(own, claim))
            .anyMatch(
                own ->
                    comparable.stream().anyMatch(other -> own.value().agreesWith(other.value())));
    return agree ? Optional.empty() : comparable.stream().findFirst();
  }

  private static boolean isComparable(Claim claim, Claim other) {
    return claim.indicators().stream().anyMatch(other.indicators()::contains)
        && claim.value().isComparableTo(other.value());
  }

  private static Disagreement disagreement(Claim claim, Claim other) {
    return new Disagreement(common(claim, other), Set.of(claim.value(), other.value()));
  }

  private static String common(Claim claim, Claim other) {
    return claim.indicators().stream()
        .filter(other.indicators()::contains)
        .findFirst()
        .orElseThrow();
  }
}
