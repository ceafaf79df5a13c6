package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts the questions that go: a question goes when a better one that itself stays may merge with
 * it. Pairs may come in any order; each is decided after all better ones.
 */
final class GreedyLeaders {
  /** For each question that has better ones, the pairs with these. */
  private final List<List<QuestionPair>> bestFirst;

  private GreedyLeaders(List<List<QuestionPair>> bestFirst) {
    this.bestFirst = bestFirst;
  }

  /**
   * @throws IllegalStateException when questions are better than each other in a circle
   */
  static GreedyLeaders of(List<QuestionPair> pairs) {
    Map<String, List<QuestionPair>> byOther =
        pairs.stream().collect(groupingBy(pair -> pair.other().id(), LinkedHashMap::new, toList()));
    Map<String, List<QuestionPair>> byBetter =
        pairs.stream()
            .collect(groupingBy(pair -> pair.better().id(), LinkedHashMap::new, toList()));
    Map<String, Integer> undecided = new HashMap<>();
    byOther.forEach((id, better) -> undecided.put(id, better.size()));
    Queue<String> decided = new ArrayDeque<>(byBetter.keySet());
    decided.removeIf(undecided::containsKey);
    List<List<QuestionPair>> bestFirst = new ArrayList<>();
    while (!decided.isEmpty()) {
      for (QuestionPair pair : byBetter.getOrDefault(decided.remove(), List.of())) {
        String other = pair.other().id();
        if (undecided.merge(other, -1, Integer::sum) == 0) {
          bestFirst.add(byOther.get(other));
          decided.add(other);
        }
      }
    }
    if (bestFirst.size() < byOther.size()) {
      throw new IllegalStateException("the survivor order of the questions runs in a circle");
    }
    return new GreedyLeaders(bestFirst);
  }

  int countGone(Predicate<QuestionPair> mayMerge) {
    Set<String> gone = new HashSet<>();
    for (List<QuestionPair> pairs : bestFirst) {
      if (pairs.stream().anyMatch(p -> mayMerge.test(p) && !gone.contains(p.better().id()))) {
        gone.add(pairs.get(0).other().id());
      }
    }
    return gone.size();
  }
}
