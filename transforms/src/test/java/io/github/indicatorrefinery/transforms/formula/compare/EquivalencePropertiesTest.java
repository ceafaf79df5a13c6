package io.github.indicatorrefinery.transforms.formula.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.FormulaParser;
import io.github.indicatorrefinery.transforms.formula.compare.FormulaComparison.Relation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EquivalencePropertiesTest {
  private static final List<Expression> KNOWN =
      KnownFormulas.ALL.stream().map(FormulaParser::parse).toList();

  @Property(tries = 100)
  void isReflexive(@ForAll("known") Expression formula) {
    assertThat(Equivalence.between(formula, formula, Map.of()))
        .isEqualTo(FormulaComparison.equal());
  }

  @Property(tries = 200)
  void isSymmetricInBeingEqual(@ForAll("known") Expression one, @ForAll("known") Expression other) {
    assertThat(relation(one, other) == Relation.EQUAL)
        .isEqualTo(relation(other, one) == Relation.EQUAL);
  }

  @Property(tries = 200)
  void seesThroughAlgebra(@ForAll("known") Expression formula, @ForAll long seed) {
    Expression rewritten = Rewrites.of(formula, new Random(seed));

    assertThat(relation(rewritten, formula)).isEqualTo(Relation.EQUAL);
    assertThat(relation(formula, rewritten)).isEqualTo(Relation.EQUAL);
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void findsEveryMistake(@ForAll("mistakes") Mistake mistake) {
    assertThat(relation(mistake.mutant(), mistake.formula())).isNotEqualTo(Relation.EQUAL);
  }

  @Provide
  Arbitrary<Expression> known() {
    return Arbitraries.of(KNOWN);
  }

  @Provide
  Arbitrary<Mistake> mistakes() {
    return Arbitraries.of(
        KNOWN.stream()
            .flatMap(formula -> Mutants.of(formula).stream().map(m -> new Mistake(formula, m)))
            .toList());
  }

  private static Relation relation(Expression candidate, Expression reference) {
    return Equivalence.between(candidate, reference, Map.of()).relation();
  }

  record Mistake(Expression formula, Expression mutant) {}
}
