package io.github.indicatorrefinery.transforms.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.sharing.Lease;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactCheckerTest {
  private static FactCheck finding(Fact.Kind kind) {
    return (slugs, answer) ->
        slugs.stream()
            .map(slug -> new Fact(slug, kind, Fact.Verdict.CORRECT, answer, "", "", ""))
            .toList();
  }

  @Test
  void makesAllChecksInTheirOrder() {
    FactChecker checker =
        new FactChecker(List.of(finding(Fact.Kind.FORMULA), finding(Fact.Kind.RANGE)));
    assertThat(checker.check(List.of("a"), "text"))
        .extracting(Fact::kind)
        .containsExactly(Fact.Kind.FORMULA, Fact.Kind.RANGE);
    assertThat(checker.check(List.of(), "text")).isEmpty();
  }

  @Test
  void speaksOfIndicatorsOfTheCatalogAlone() throws IOException {
    String answer = "CMF = (Close - Low) - (High - Close) / (High - Low) * Volume";
    Catalog other = vortexAlone();
    KnowledgeBase knowledge = KnowledgeBase.bundled();

    List<String> about = List.of("vortex_indicator");
    assertThat(FactChecker.of(knowledge, Catalog.bundled()).check(about, answer)).isNotEmpty();
    assertThat(FactChecker.of(knowledge, other).check(about, answer)).isEmpty();
  }

  @Test
  void passesOverAnswersAboutNoIndicator() {
    FactCheck check = FactChecker.of(KnowledgeBase.bundled(), Catalog.bundled());

    assertThat(check.check(List.of(), "RSI = 100 / (1 + Average Gain / Average Loss)")).isEmpty();
  }

  @Test
  void servesAllThatHoldALeaseOfEqualKnowledgeAndGoesWithTheLast() throws IOException {
    KnowledgeBase knowledge = KnowledgeBase.bundled();
    Catalog catalog = Catalog.bundled();
    FactCheck gone;
    try (Lease<FactCheck> one = FactChecker.shared(knowledge, catalog)) {
      gone = one.value();
      try (Lease<FactCheck> copy = FactChecker.shared(KnowledgeBase.bundled(), Catalog.bundled());
          Lease<FactCheck> other = FactChecker.shared(knowledge, vortexAlone())) {
        assertThat(copy.value()).isSameAs(one.value());
        assertThat(other.value()).isNotSameAs(one.value());
      }
    }
    try (Lease<FactCheck> next = FactChecker.shared(knowledge, catalog)) {
      assertThat(next.value()).isNotSameAs(gone);
    }
  }

  private static Catalog vortexAlone() throws IOException {
    return Catalog.read(
        new StringReader(
            """
            session\tcategory\tsubcategory\tname\tslug\taliases\tgated\tshared\tcontext\tnot
            1\tTrend\tTrend\tVortex Indicator\tvortex_indicator\tVortex\t\t\t\t
            """),
        "other.tsv");
  }
}
