package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.text.Cues;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with what tells most rules that they have nothing to look for in it.
 *
 * @param cues of all rules, those that stand in it in small letters or capitals; of the shortest
 *     {@link #holds} tells
 */
record SearchedText(String text, Set<String> cues, InARow longest) {
  private static final List<String> ALL =
      SensitiveRules.ALL.stream()
          .flatMap(rule -> rule.cues().stream())
          .filter(cue -> cue.length() >= Cues.LEAST_CHARACTERS)
          .distinct()
          .toList();

  private static final Cues FOUND = Cues.inAnyCase(ALL);

  static SearchedText of(String text) {
    Set<String> cues = new HashSet<>();
    FOUND.in(text).forEach(hit -> cues.add(ALL.get(hit.cue())));
    return new SearchedText(text, cues, InARow.in(text));
  }

  /** Whether a cue of a rule stands in it. */
  boolean holds(String cue) {
    return cue.length() < Cues.LEAST_CHARACTERS ? text.contains(cue) : cues.contains(cue);
  }
}
