package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One denies or excludes something that the other does not, by a word or by a syllable: {@code
 * locked} and {@code unlocked}.
 */
final class NegationGuard implements MergeGuard {
  private static final List<String> SYLLABLES =
      List.of("un", "in", "im", "il", "ir", "non", "dis", "de", "anti", "mis");

  private static final int SHORTEST_ROOT = 3;

  @Override
  public String name() {
    return "negation";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    int fewer = Math.min(one.negations(), other.negations());
    int more = Math.max(one.negations(), other.negations());
    if (fewer != more) {
      return different("%d negations / %d negations".formatted(fewer, more));
    }
    Set<String> first = Differences.only(one.stems(), other.stems());
    Set<String> second = Differences.only(other.stems(), one.stems());
    for (String word : first) {
      for (String opposite : second) {
        if (denies(word, opposite) || denies(opposite, word)) {
          return different(Differences.told(Set.of(word), Set.of(opposite)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean denies(String word, String opposite) {
    return SYLLABLES.stream()
        .filter(opposite::startsWith)
        .map(syllable -> opposite.substring(syllable.length()))
        .anyMatch(
            root ->
                root.length() >= SHORTEST_ROOT && (word.startsWith(root) || root.startsWith(word)));
  }

  private Optional<GuardRefusal> different(String detail) {
    return Optional.of(new GuardRefusal(name(), detail, Weight.DIFFERENT));
  }
}
