package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.NamedRow;
import io.github.indicatorrefinery.transforms.contradict.Contradiction;
import io.github.indicatorrefinery.transforms.gather.StatedFact;
import io.github.indicatorrefinery.transforms.values.Fact;
import org.junit.jupiter.api.Test;

class FactColumnsTest {
  private static final StatedFact FACT =
      new StatedFact(
          "p1",
          2,
          new Fact(
              "rsi",
              Fact.Kind.RANGE,
              Fact.Verdict.WRONG,
              "from 0 to 10",
              "0 to 100",
              "a book",
              "100 is no 10"));

  @Test
  void tellsOfAStatement() {
    assertThat(NamedRow.of(FactColumns.table(), FACT))
        .containsExactly(
            "pair_id: p1",
            "fact_number: 2",
            "indicator_slug: rsi",
            "kind: range",
            "verdict: wrong",
            "quote: from 0 to 10",
            "reference: 0 to 100",
            "source: a book",
            "reason: 100 is no 10");
  }

  @Test
  void namesAnIndicatorInLinesAsTheDatasetDoes() {
    assertThat(NamedRow.of(FactColumns.lines(), FACT)).contains("indicator: rsi").hasSize(9);
  }

  @Test
  void tellsWhereAnswersDisagree() {
    Contradiction found =
        new Contradiction("rsi", Fact.Kind.PERIOD, "p1", "14 days", "p2", "21 days");

    assertThat(NamedRow.of(ContradictionColumns.contradictions(), found))
        .containsExactly(
            "indicator_slug: rsi",
            "kind: period",
            "first_pair_id: p1",
            "first_quote: 14 days",
            "second_pair_id: p2",
            "second_quote: 21 days");
  }
}
