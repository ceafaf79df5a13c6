package io.github.indicatorrefinery.pipeline.run.gaps.assign;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of earlier assignments in a run. A question is known by its id, the hash of its
 * normalised form. One whose answer was kept, or replaced by that of another kept pair, is done;
 * one that never came back, or whose answer was rejected, is open.
 *
 * @param kept how many came back and were kept
 * @param replaced how many came back and had a kept pair in their place
 * @param rejected how many came back and were rejected; they are open too
 * @param open by indicator, what is to be asked again
 */
public record AssignmentProgress(
    int kept, int replaced, int rejected, Map<String, List<DraftQuestion>> open) {
  private static final String OUTCOMES =
      """
      SELECT outcome FROM decisions WHERE question_hash = ?1
      UNION SELECT 'kept' FROM qa_pairs WHERE question_hash = ?1
      """;

  public AssignmentProgress {
    open = Map.copyOf(open);
  }

  /** Looks up each question of the assignments in a run. */
  public static AssignmentProgress of(List<Assignment> assignments, RunDatabase database) {
    int kept = 0;
    int replaced = 0;
    int rejected = 0;
    Map<String, List<DraftQuestion>> open = new LinkedHashMap<>();
    for (Assignment assignment : assignments) {
      for (DraftQuestion question : assignment.questions()) {
        List<String> outcomes = database.all(OUTCOMES, row -> row.getString(1), question.id());
        if (outcomes.contains("kept")) {
          kept++;
        } else if (outcomes.contains("duplicate")) {
          replaced++;
        } else {
          rejected += outcomes.isEmpty() ? 0 : 1;
          open.computeIfAbsent(assignment.about().slug(), slug -> new ArrayList<>()).add(question);
        }
      }
    }
    return new AssignmentProgress(kept, replaced, rejected, open);
  }

  /** How many questions are open. */
  public int openQuestions() {
    return open.values().stream().mapToInt(List::size).sum();
  }

  /** How many questions there were. */
  public int expected() {
    return kept + replaced + openQuestions();
  }
}
