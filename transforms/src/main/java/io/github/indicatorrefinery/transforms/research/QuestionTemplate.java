package io.github.indicatorrefinery.transforms.research;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question with gaps in braces.
 *
 * @param id such as {@code misconception}
 * @param only groups of which an indicator must have one, empty for any
 * @param not groups of which it must have none
 * @param text such as {@code What does {it} add to {neighbour}?}
 */
record QuestionTemplate(String id, Facet facet, Set<String> only, Set<String> not, String text) {
  /** How often a template may be used for an indicator. */
  static final int MAX_USES = 5;

  private static final String ANY = "all";
  private static final String BUT = "-";
  private static final String NAME = "it";
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

  QuestionTemplate {
    requireNonNull(id, "id");
    requireNonNull(facet, "facet");
    only = Set.copyOf(only);
    not = Set.copyOf(not);
    requireNonNull(text, "text");
  }

  /** All that the project ships, in the order of their table. */
  static List<QuestionTemplate> bundled() {
    return ResearchTable.rows("templates.tsv").stream().map(QuestionTemplate::of).toList();
  }

  private static QuestionTemplate of(Map<String, String> row) {
    Set<String> only = new HashSet<>();
    Set<String> not = new HashSet<>();
    for (String group : row.get("for").split(" ", -1)) {
      if (group.startsWith(BUT)) {
        not.add(group.substring(BUT.length()));
      } else if (!group.equals(ANY)) {
        only.add(group);
      }
    }
    return new QuestionTemplate(
        row.get("id"), Facet.of(row.get("facet")), only, not, row.get("text"));
  }

  /** The questions that it makes of an indicator; none where it does not fit it. */
  List<String> questions(ResearchSubject subject) {
    if (!fits(subject)) {
      return List.of();
    }
    Set<String> open = slots();
    open.remove(NAME);
    List<Map<String, String>> fillings = List.of(Map.of(NAME, subject.spoken()));
    while (!open.isEmpty()) {
      Set<String> together = together(open, subject);
      if (together.isEmpty()) {
        return List.of();
      }
      fillings = product(fillings, subject.slots().get(together));
      open.removeAll(together);
    }
    return fillings.stream().map(this::filled).distinct().limit(MAX_USES).toList();
  }

  private boolean fits(ResearchSubject subject) {
    Set<String> groups = subject.groups();
    return (only.isEmpty() || only.stream().anyMatch(groups::contains))
        && not.stream().noneMatch(groups::contains);
  }

  private Set<String> slots() {
    Set<String> slots = new TreeSet<>();
    SLOT.matcher(text).results().forEach(found -> slots.add(found.group(1)));
    return slots;
  }

  /** The largest set of slots that are filled together and all still open; empty for none. */
  private static Set<String> together(Set<String> open, ResearchSubject subject) {
    return subject.slots().keySet().stream()
        .filter(open::containsAll)
        .max(
            Comparator.comparingInt((Set<String> names) -> names.size())
                .thenComparing(names -> new TreeSet<>(names).toString()))
        .orElse(Set.of());
  }

  private static List<Map<String, String>> product(
      List<Map<String, String>> fillings, List<Map<String, String>> more) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> filling : fillings) {
      for (Map<String, String> one : more) {
        Map<String, String> both = new LinkedHashMap<>(filling);
        both.putAll(one);
        all.add(both);
      }
    }
    return all;
  }

  private String filled(Map<String, String> values) {
    return SLOT.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
  }
}
