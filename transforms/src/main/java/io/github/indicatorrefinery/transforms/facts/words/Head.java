package io.github.indicatorrefinery.transforms.facts.words;

import io.github.indicatorrefinery.transforms.formula.Expression;
import java.util.List;
import java.util.Optional;

/**
 * The words before a bracket, where they name a function: "10-day EMA of".
 *
 * @param functions what they may name; empty where they name none
 * @param period the number of periods they state
 * @param isOpen whether they end with "of": the argument follows
 */
public record Head(List<String> functions, Expression period, boolean isOpen) {
  /** What these words name. */
  public static Head of(List<String> words) {
    List<String> rest = words;
    if (rest.isEmpty()) {
      return new Head(List.of(), NamedFunctions.PERIOD, false);
    }
    if (rest.size() > 1 && (rest.get(0).equals("the") || rest.get(0).equals("a"))) {
      rest = rest.subList(1, rest.size());
    }
    Optional<Expression> period = NamedFunctions.period(rest.get(0));
    if (period.isPresent()) {
      rest = rest.subList(1, rest.size());
    }
    boolean isOpen = false;
    int of = rest.indexOf("of");
    if (of > 0 && rest.subList(of + 1, rest.size()).stream().allMatch(Head::isFiller)) {
      isOpen = true;
      rest = rest.subList(0, of);
    }
    return new Head(
        NamedFunctions.find(String.join(" ", rest)).orElse(List.of()),
        period.orElse(NamedFunctions.PERIOD),
        isOpen);
  }

  /** Words before a bracket that say nothing of what stands in it. */
  private static boolean isFiller(String word) {
    return PhraseWords.ARTICLES.contains(word)
        || PhraseWords.LEADING_FILLERS.contains(word)
        || QuantityWords.PRESENT.contains(word)
        || PhraseWords.WEAK_ADJECTIVES.contains(word);
  }
}
