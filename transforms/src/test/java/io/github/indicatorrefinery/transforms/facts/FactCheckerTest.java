package io.github.indicatorrefinery.transforms.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Fact;
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
}
