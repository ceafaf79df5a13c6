package io.github.indicatorrefinery.transforms.research;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.List;

/**
 * What in a question's words tells that it asks about a facet.
 *
 * @param id such as {@code setting}
 * @param phrases any of which tells it
 * @param but phrases whose words do not count
 * @param fires a question that the rule must take
 * @param passes one that it must not
 */
record FacetRule(
    String id,
    Facet facet,
    List<QuestionPhrase> phrases,
    List<QuestionPhrase> but,
    String fires,
    String passes) {
  FacetRule {
    requireNonNull(id, "id");
    requireNonNull(facet, "facet");
    phrases = List.copyOf(phrases);
    but = List.copyOf(but);
    requireNonNull(fires, "fires");
    requireNonNull(passes, "passes");
  }

  /** Whether a question of these words asks about the facet. */
  boolean takes(List<String> question) {
    BitSet hidden = new BitSet();
    for (QuestionPhrase phrase : but) {
      for (int place = 0; place < question.size(); place++) {
        if (phrase.isAt(question, place)) {
          hidden.set(place, place + phrase.words().size());
        }
      }
    }
    for (QuestionPhrase phrase : phrases) {
      for (int place = 0; place < question.size(); place++) {
        int end = place + phrase.words().size();
        if (phrase.isAt(question, place) && hidden.nextClearBit(place) < end) {
          return true;
        }
      }
    }
    return false;
  }
}
