package io.github.indicatorrefinery.transforms.dedup.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which questions an editor takes for one, whichever of the two the hint was given with. A hint at
 * a pair that is not among the questions says nothing. Safe for concurrent use.
 */
final class HintedQuestions {
  private final List<PreparedQuestion> bestFirst;
  private final Map<String, Set<String>> hints;
  private final Map<String, Integer> places;

  private HintedQuestions(
      List<PreparedQuestion> bestFirst,
      Map<String, Set<String>> hints,
      Map<String, Integer> places) {
    this.bestFirst = bestFirst;
    this.hints = hints;
    this.places = places;
  }

  static HintedQuestions among(List<PreparedQuestion> bestFirst) {
    Map<String, Set<String>> hints = new HashMap<>();
    for (PreparedQuestion question : bestFirst) {
      String id = question.candidate().pairId();
      for (String other : question.candidate().hinted()) {
        hints.computeIfAbsent(id, key -> new HashSet<>()).add(other);
        hints.computeIfAbsent(other, key -> new HashSet<>()).add(id);
      }
    }
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < bestFirst.size(); place++) {
      String id = bestFirst.get(place).candidate().pairId();
      if (hints.containsKey(id)) {
        places.put(id, place);
      }
    }
    return new HintedQuestions(bestFirst, hints, places);
  }

  /** What is like the question at a place and stands before it, with what is hinted to be. */
  List<PreparedQuestion> with(int place, List<PreparedQuestion> alike) {
    Set<String> hinted = hints.get(bestFirst.get(place).candidate().pairId());
    if (hinted == null) {
      return alike;
    }
    List<PreparedQuestion> all = new ArrayList<>(alike);
    hinted.stream()
        .sorted()
        .map(other -> places.getOrDefault(other, place))
        .filter(other -> other < place)
        .map(bestFirst::get)
        .filter(other -> !alike.contains(other))
        .forEach(all::add);
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
