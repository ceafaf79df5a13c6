package io.github.indicatorrefinery.pipeline.model.research;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.transforms.grade.Prompt;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * One question that is to be asked.
 *
 * @param id of the question, see {@link DraftQuestion#id}
 */
record ResearchTask(String id, String question, Prompt prompt) {
  ResearchTask {
    requireNonNull(id, "id");
    requireNonNull(question, "question");
    requireNonNull(prompt, "prompt");
  }

  /** All questions, in their order. */
  static List<ResearchTask> of(List<Assignment> assignments, String model) {
    List<ResearchTask> tasks = new ArrayList<>();
    for (Assignment assignment : assignments) {
      for (DraftQuestion question : assignment.questions()) {
        tasks.add(
            new ResearchTask(
                question.id(),
                question.question(),
                ResearchPrompt.of(model, assignment.about(), question.question())));
      }
    }
    return tasks;
  }

  /** The digest of what is asked of which indicators, in which order. */
  static String digest(List<Assignment> assignments) {
    return ContentDigest.ofParts(
        assignments.stream()
            .flatMap(
                one ->
                    one.questions().stream()
                        .map(question -> one.about().slug() + " " + question.id()))
            .toArray(String[]::new));
  }
}
