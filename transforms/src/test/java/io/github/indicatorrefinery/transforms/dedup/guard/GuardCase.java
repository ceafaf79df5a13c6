package io.github.indicatorrefinery.transforms.dedup.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import java.util.List;
import java.util.Optional;

/** One guard before two questions, in both orders. */
record GuardCase(MergeGuard guard) {
  private static final QuestionLexicon LEXICON = QuestionLexicon.of(Catalog.bundled());

  static ComparedQuestion question(String text, String... indicators) {
    return ComparedQuestion.of(text, List.of(indicators), LEXICON);
  }

  void refuses(String one, String other, String detail) {
    assertThat(refusal(question(one), question(other))).as(one + " / " + other).contains(detail);
  }

  void lets(String one, String other) {
    assertThat(refusal(question(one), question(other))).as(one + " / " + other).isEmpty();
  }

  Optional<String> refusal(ComparedQuestion one, ComparedQuestion other) {
    Optional<GuardRefusal> refusal = guard.refusal(one, other);
    assertThat(guard.refusal(other, one)).isEqualTo(refusal);
    return refusal.map(GuardRefusal::detail);
  }
}
