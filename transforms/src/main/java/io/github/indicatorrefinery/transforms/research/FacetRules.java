package io.github.indicatorrefinery.transforms.research;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which facets of an indicator a question asks about, by rules that stand in a table with an
 * example that each takes and one that it does not. A question may ask about several, or about
 * none. Immutable, safe for concurrent use; the result depends on the question alone.
 *
 * <pre>{@code
 * FacetRules.bundled().of("How is the RSI calculated?", 1); // [FORMULA]
 * }</pre>
 */
public final class FacetRules {
  private static final String TABLE = "facets.tsv";

  private final List<FacetRule> rules;

  private FacetRules(List<FacetRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that the project ships. */
  public static FacetRules bundled() {
    return new FacetRules(
        ResearchTable.rows(TABLE).stream()
            .map(
                row ->
                    new FacetRule(
                        row.get("id"),
                        Facet.of(row.get("facet")),
                        phrases(row.get("phrases")),
                        phrases(row.get("but")),
                        row.get("fires"),
                        row.get("passes")))
            .toList());
  }

  private static List<QuestionPhrase> phrases(String joined) {
    return Arrays.stream(joined.split("\\|"))
        .filter(phrase -> !phrase.isEmpty())
        .map(QuestionPhrase::of)
        .toList();
  }

  /**
   * The facets of a question.
   *
   * @param indicators how many the question is about: more than one are combined
   */
  public Set<Facet> of(String question, int indicators) {
    List<String> words = QuestionPhrase.wordsOf(question);
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    for (FacetRule rule : rules) {
      if (rule.takes(words)) {
        facets.add(rule.facet());
      }
    }
    if (indicators > 1) {
      facets.add(Facet.COMBINATION);
    }
    return facets;
  }

  List<FacetRule> rules() {
    return rules;
  }
}
