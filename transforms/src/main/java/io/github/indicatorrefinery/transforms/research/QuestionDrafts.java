package io.github.indicatorrefinery.transforms.research;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions that might be asked of an indicator, handed out one by one: first those that were
 * put in front, then always of the facet that has fewest. Inside a facet each template comes once
 * before one comes again. The order depends on what it was made of alone. Not safe for concurrent
 * use.
 */
public final class QuestionDrafts {
  private static final List<QuestionTemplate> TEMPLATES = QuestionTemplate.bundled();

  private final Deque<DraftQuestion> first;
  private final Map<Facet, Deque<DraftQuestion>> byFacet = new EnumMap<>(Facet.class);
  private final Map<Facet, Integer> have = new EnumMap<>(Facet.class);

  /**
   * All that there is to ask of an indicator.
   *
   * @param have how many pairs of each facet the dataset has
   * @param first what is handed out before all else, in this order
   */
  public QuestionDrafts(
      ResearchSubject subject, Map<Facet, Integer> have, Collection<DraftQuestion> first) {
    this.first = new ArrayDeque<>(first);
    for (Facet facet : Facet.values()) {
      this.have.put(facet, have.getOrDefault(facet, 0));
      byFacet.put(facet, inTurn(subject, facet));
    }
  }

  private static Deque<DraftQuestion> inTurn(ResearchSubject subject, Facet facet) {
    List<Deque<DraftQuestion>> byTemplate = new ArrayList<>();
    for (QuestionTemplate template : TEMPLATES) {
      if (template.facet() == facet) {
        Deque<DraftQuestion> made = new ArrayDeque<>();
        template
            .questions(subject)
            .forEach(question -> made.add(new DraftQuestion(facet, template.id(), question)));
        byTemplate.add(made);
      }
    }
    Deque<DraftQuestion> inTurn = new ArrayDeque<>();
    for (int use = 0; use < QuestionTemplate.MAX_USES; use++) {
      byTemplate.stream().filter(made -> !made.isEmpty()).forEach(made -> inTurn.add(made.pop()));
    }
    return inTurn;
  }

  /** The next one; empty where there is no more. */
  public Optional<DraftQuestion> next() {
    DraftQuestion next = first.poll();
    if (next == null) {
      Facet fewest = null;
      for (Facet facet : Facet.values()) {
        if (!byFacet.get(facet).isEmpty()
            && (fewest == null || have.get(facet) < have.get(fewest))) {
          fewest = facet;
        }
      }
      next = fewest == null ? null : byFacet.get(fewest).poll();
    }
    if (next != null) {
      have.merge(next.facet(), 1, Integer::sum);
    }
    return Optional.ofNullable(next);
  }

  /** Says that one is not asked after all, so that another of its facet comes earlier. */
  public void refuse(DraftQuestion draft) {
    have.merge(draft.facet(), -1, Integer::sum);
  }
}
