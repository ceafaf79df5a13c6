package io.github.indicatorrefinery.transforms.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionDraftsTest {
  private static final Catalog CATALOG = Catalog.bundled();
  private static final ResearchSubjects SUBJECTS =
      new ResearchSubjects(CATALOG, KnowledgeBase.bundled());
  private static final FacetRules RULES = FacetRules.bundled();

  static List<Indicator> indicators() {
    return CATALOG.indicators();
  }

  private static List<DraftQuestion> all(QuestionDrafts drafts) {
    List<DraftQuestion> all = new ArrayList<>();
    for (Optional<DraftQuestion> next = drafts.next(); next.isPresent(); next = drafts.next()) {
      all.add(next.get());
    }
    return all;
  }

  private static List<DraftQuestion> all(String slug) {
    return all(
        new QuestionDrafts(SUBJECTS.of(CATALOG.find(slug).orElseThrow()), Map.of(), List.of()));
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void thereAreMoreThanAHundredForEachAndAtMostFiveOfATemplate(Indicator indicator) {
    List<DraftQuestion> drafts = all(indicator.slug());

    assertThat(drafts).hasSizeGreaterThan(100);
    Map<String, Long> uses =
        drafts.stream()
            .collect(Collectors.groupingBy(DraftQuestion::template, Collectors.counting()));
    assertThat(uses.values()).allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(5));
    assertThat(drafts).extracting(DraftQuestion::question).allMatch(one -> one.endsWith("?"));
    assertThat(drafts).extracting(DraftQuestion::question).noneMatch(one -> one.contains("{"));
  }

  /** Else an answer would fill another gap than that for which it was asked. */
  @ParameterizedTest
  @MethodSource("indicators")
  void aQuestionIsOfTheFacetThatItIsAskedFor(Indicator indicator) {
    assertThat(all(indicator.slug()))
        .allSatisfy(draft -> assertThat(RULES.of(draft.question(), 1)).contains(draft.facet()));
  }

  @Test
  void speaksOfParametersLevelsAndNeighbours() {
    assertThat(all("relative_strength_index_rsi"))
        .extracting(DraftQuestion::question)
        .contains(
            "Why is 14 the customary look-back period of the RSI, and when should it be changed?",
            "How should one read the RSI when it reaches 70, the customary level for \"overbought\"?",
            "What does the RSI add when it is combined with the Rate of Change (ROC) indicator?");
  }

  @Test
  void handsOutWhatIsPutInFrontAndThenTheFacetThatHasFewest() {
    DraftQuestion asked = new DraftQuestion(Facet.RISKS, DraftQuestion.ASKED, "Can it fail?");
    Map<Facet, Integer> have = new HashMap<>();
    for (Facet facet : Facet.values()) {
      have.put(facet, 10);
    }
    have.put(Facet.HISTORY, 0);

    QuestionDrafts drafts =
        new QuestionDrafts(
            SUBJECTS.of(CATALOG.find("reserve_risk").orElseThrow()), have, List.of(asked));

    assertThat(drafts.next()).contains(asked);
    DraftQuestion first = drafts.next().orElseThrow();
    assertThat(first.facet()).isEqualTo(Facet.HISTORY);
    drafts.refuse(first);
    assertThat(drafts.next().orElseThrow().facet()).isEqualTo(Facet.HISTORY);
  }

  @Test
  void anEmptyDatasetIsAskedOfAllFacetsAlike() {
    Map<Facet, Long> counts =
        all("reserve_risk").stream()
            .limit(50)
            .map(DraftQuestion::facet)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(counts.values()).containsOnly(5L);
  }

  @Test
  void theIdIsThatOfAPairWithTheSameQuestion() {
    assertThat(new DraftQuestion(Facet.RISKS, "limits", "What are the limits?").id())
        .isEqualTo(QuestionKey.hash("what are the LIMITS"));
  }

  @Test
  void everyIndicatorHasASpokenNameAndEveryTemplateAnIdOfItsOwn() {
    assertThat(ResearchTable.rows("subjects.tsv"))
        .extracting(row -> row.get("slug"))
        .containsExactlyInAnyOrderElementsOf(
            CATALOG.indicators().stream().map(Indicator::slug).toList());
    assertThat(QuestionTemplate.bundled()).extracting(QuestionTemplate::id).doesNotHaveDuplicates();
  }
}
