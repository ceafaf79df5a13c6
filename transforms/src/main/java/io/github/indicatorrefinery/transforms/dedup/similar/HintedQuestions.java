package io.github.indicatorrefinery.transforms.dedup.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which questions an editor takes for one, whichever of the two the hint was given with. A hint at
 * a pair that is not among the questions says nothing. Asked in the order of the questions, best
 * first.
 */
final class HintedQuestions {
  private final Map<String, Set<String>> hints;
  private final Map<String, PreparedQuestion> earlier = new HashMap<>();

  private HintedQuestions(Map<String, Set<String>> hints) {
    this.hints = hints;
  }

  static HintedQuestions among(List<PreparedQuestion> questions) {
    Map<String, Set<String>> hints = new HashMap<>();
    for (PreparedQuestion question : questions) {
      String id = question.candidate().pairId();
      for (String other : question.candidate().hinted()) {
        hints.computeIfAbsent(id, key -> new HashSet<>()).add(other);
        hints.computeIfAbsent(other, key -> new HashSet<>()).add(id);
      }
    }
    return new HintedQuestions(hints);
  }

  /** What is like a question, with what is hinted to be; the question is then an earlier one. */
  List<PreparedQuestion> with(PreparedQuestion question, List<PreparedQuestion> alike) {
    String id = question.candidate().pairId();
    List<PreparedQuestion> all = new ArrayList<>(alike);
    hints.getOrDefault(id, Set.of()).stream()
        .sorted()
        .map(earlier::get)
        .filter(other -> other != null && !alike.contains(other))
        .forEach(all::add);
    if (hints.containsKey(id)) {
      earlier.put(id, question);
    }
    return all;
  }

  /** A comparison as an editor sees it. */
  QuestionComparison seen(
      PreparedQuestion question, PreparedQuestion other, QuestionComparison compared) {
    return hints
            .getOrDefault(question.candidate().pairId(), Set.of())
            .contains(other.candidate().pairId())
        ? compared.asHinted()
        : compared;
  }
}
