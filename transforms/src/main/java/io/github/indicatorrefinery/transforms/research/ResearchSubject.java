package io.github.indicatorrefinery.transforms.research;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An indicator as questions speak of it.
 *
 * @param slug as in the catalog
 * @param spoken its name inside a sentence, in the singular, with the article that it needs
 * @param groups what it counts as, such as {@code chart} and {@code osc}
 * @param slots what may stand in a template beside its name: by the names of slots that are filled
 *     together, each way to fill them
 */
public record ResearchSubject(
    String slug,
    String spoken,
    Set<String> groups,
    Map<Set<String>, List<Map<String, String>>> slots) {
  public ResearchSubject {
    requireNonNull(slug, "slug");
    requireNonNull(spoken, "spoken");
    groups = Set.copyOf(groups);
    slots = Map.copyOf(slots);
  }
}
