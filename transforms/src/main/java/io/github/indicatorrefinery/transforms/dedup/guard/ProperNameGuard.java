package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Two sentences name other people, places or things, by their capitals. */
final class ProperNameGuard implements MergeGuard {
  @Override
  public String name() {
    return "name";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    WordMatch unequal = WordMatch.of(one, other);
    Set<String> ofOne = names(one, unequal.ofOne(), unequal.ofOther());
    Set<String> ofOther = names(other, unequal.ofOther(), unequal.ofOne());
    return ofOne.isEmpty() && ofOther.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GuardRefusal(
                name(),
                Differences.told(ofOne, ofOther),
                ofOne.isEmpty() || ofOther.isEmpty() ? Weight.DOUBTFUL : Weight.DIFFERENT));
  }

  /** "West" stands for "Western". */
  private static Set<String> names(
      ComparedQuestion question, Set<String> unequal, Collection<String> others) {
    Set<String> names = new TreeSet<>(question.properNames());
    names.retainAll(unequal);
    names.removeIf(
        name -> others.stream().anyMatch(it -> it.startsWith(name) || name.startsWith(it)));
    return names;
  }
}
