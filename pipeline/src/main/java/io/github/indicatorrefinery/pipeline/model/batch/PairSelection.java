package io.github.indicatorrefinery.pipeline.model.batch;

import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.List;

/**
 * Which kept pairs a model is asked about.
 *
 * @param tiers of quality; all where it is empty
 * @param forms of the question; all where it is empty
 * @param flags of quality, of which a pair has one at least; all where it is empty
 * @param verdicts of which a statement of the answer has one at least; all where it is empty
 * @param subjects slugs of the primary indicator or topic; all where it is empty
 * @param pairIds only these; all where it is empty
 * @param limit at most so many: search queries first, and then those with the lowest score
 */
public record PairSelection(
    List<Tier> tiers,
    List<QuestionForm> forms,
    List<String> flags,
    List<Verdict> verdicts,
    List<String> subjects,
    List<String> pairIds,
    int limit) {
  public PairSelection {
    tiers = List.copyOf(tiers);
    forms = List.copyOf(forms);
    flags = List.copyOf(flags);
    verdicts = List.copyOf(verdicts);
    subjects = List.copyOf(subjects);
    pairIds = List.copyOf(pairIds);
    if (limit < 1) {
      throw new IllegalArgumentException("a selection of at most " + limit);
    }
  }
}
