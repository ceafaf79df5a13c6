package io.github.indicatorrefinery.transforms.research;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.text.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How questions speak of the indicators of a catalog: their names inside a sentence, what they
 * count as, and what is known of them. Immutable.
 */
public final class ResearchSubjects {
  /** More neighbours than a template may be used with serve nothing. */
  private static final int MAX_NEIGHBOURS = QuestionTemplate.MAX_USES;

  /** Lists that differ by what an indicator counts as: the first tag that has one wins. */
  private static final List<String> BY_GROUP =
      List.of("asset", "coin", "event", "user", "partner", "source");

  private static final List<String> FOR_ALL = List.of("timeframe", "windows");

  private final Catalog catalog;
  private final KnowledgeBase knowledge;
  private final WordList words = WordList.beside(ResearchSubjects.class, "words.tsv");
  private final Map<String, Map<String, String>> rows = new HashMap<>();

  public ResearchSubjects(Catalog catalog, KnowledgeBase knowledge) {
    this.catalog = catalog;
    this.knowledge = knowledge;
    ResearchTable.rows("subjects.tsv").forEach(row -> rows.put(row.get("slug"), row));
  }

  /** How questions speak of an indicator of the catalog. */
  public ResearchSubject of(Indicator indicator) {
    List<String> tags = tags(indicator);
    String group = group(indicator);
    Map<Set<String>, List<Map<String, String>>> slots = new LinkedHashMap<>();
    BY_GROUP.forEach(slot -> put(slots, slot, byGroup(slot, tags, group)));
    FOR_ALL.forEach(slot -> put(slots, slot, words.of(slot)));
    put(slots, "neighbour", neighbours(indicator));
    knowledge
        .find(indicator.slug())
        .ifPresent(reference -> slots.putAll(KnownSlots.of(reference, spoken(indicator), words)));
    Set<String> groups = new TreeSet<>(tags);
    groups.add(group);
    return new ResearchSubject(indicator.slug(), spoken(indicator), groups, slots);
  }

  private static void put(
      Map<Set<String>, List<Map<String, String>>> slots, String slot, List<String> values) {
    if (!values.isEmpty()) {
      slots.put(Set.of(slot), values.stream().map(value -> Map.of(slot, value)).toList());
    }
  }

  /** Its name inside a sentence; of a catalog of one's own, the name as it is written there. */
  private String spoken(Indicator indicator) {
    Map<String, String> row = rows.get(indicator.slug());
    return row == null ? indicator.displayName() : row.get("spoken");
  }

  private List<String> tags(Indicator indicator) {
    Map<String, String> row = rows.get(indicator.slug());
    return row == null
        ? List.of()
        : Arrays.stream(row.get("tags").split(" ")).filter(tag -> !tag.isEmpty()).toList();
  }

  /** What its subcategory counts as; empty where that is none of the bundled catalog. */
  private String group(Indicator indicator) {
    String kind = "group " + indicator.subcategory();
    return words.kinds().contains(kind) ? words.of(kind).get(0) : "";
  }

  private List<String> byGroup(String slot, List<String> tags, String group) {
    for (String tag : tags) {
      if (words.kinds().contains(slot + " " + tag)) {
        return words.of(slot + " " + tag);
      }
    }
    return Stream.of(slot + " " + group, slot)
        .filter(words.kinds()::contains)
        .findFirst()
        .map(words::of)
        .orElse(List.of());
  }

  /** The next of its subcategory, in turn, then those of its category. */
  private List<String> neighbours(Indicator indicator) {
    List<Indicator> inTurn = new ArrayList<>(catalog.indicators());
    Collections.rotate(inTurn, -1 - inTurn.indexOf(indicator));
    Set<String> near = new LinkedHashSet<>();
    inTurn.stream()
        .filter(other -> other.subcategory().equals(indicator.subcategory()))
        .forEach(other -> near.add(spoken(other)));
    inTurn.stream()
        .filter(other -> other.category().equals(indicator.category()))
        .forEach(other -> near.add(spoken(other)));
    near.remove(spoken(indicator));
    return near.stream().limit(MAX_NEIGHBOURS).toList();
  }
}
