package io.github.indicatorrefinery.pipeline.loop;

import io.github.indicatorrefinery.pipeline.model.research.ResearchRules;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentProgress;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What earlier rounds asked and the run does not have, by indicator.
 *
 * @param open what got no answer on the way, was not asked at all, or only of another model or with
 *     a smaller bound, without an answer
 * @param givenUp what the model would answer in the same way again, and what was answered
 */
record EarlierRounds(
    Map<String, List<DraftQuestion>> open, Map<String, List<DraftQuestion>> givenUp) {

  /** Those before a round that researches by these rules. */
  static EarlierRounds before(
      int number, LoopFolder folder, RunDatabase database, ResearchRules rules) throws IOException {
    EarlierRounds earlier = new EarlierRounds(new LinkedHashMap<>(), new LinkedHashMap<>());
    Set<String> settled = new TreeSet<>();
    for (int round = 1; round < number; round++) {
      settled.addAll(folder.research(round).settled(rules));
    }
    Set<String> seen = new TreeSet<>();
    for (int round = 1; round < number; round++) {
      AssignmentProgress progress =
          AssignmentProgress.of(folder.assignments(round).read(), database);
      progress
          .open()
          .forEach(
              (slug, questions) ->
                  questions.stream()
                      .filter(question -> seen.add(question.id()))
                      .forEach(
                          question ->
                              earlier
                                  .of(settled.contains(question.id()))
                                  .computeIfAbsent(slug, key -> new ArrayList<>())
                                  .add(question)));
    }
    return earlier;
  }

  private Map<String, List<DraftQuestion>> of(boolean isSettled) {
    return isSettled ? givenUp : open;
  }
}
