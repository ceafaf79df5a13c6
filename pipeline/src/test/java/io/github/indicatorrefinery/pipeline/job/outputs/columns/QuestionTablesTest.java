package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.NamedRow;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.similar.Likeness;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTablesTest {
  @Test
  void tellsHowAlikeTwoQuestionsAre() {
    QuestionComparison compared =
        new QuestionComparison(
            "p1", "p2", "subject", 0.25, 0.5, "numbers; units", "7, 14", Likeness.SAME, true);

    assertThat(NamedRow.of(QuestionTables.comparisons(), compared))
        .containsExactly(
            "better_id: p1",
            "other_id: p2",
            "cosine_distance: 0.25",
            "shingle_similarity: 0.5",
            "guard: numbers; units",
            "guard_detail: 7, 14",
            "likeness: same",
            "merged: true");
  }

  @Test
  void tellsWhatAPairLikelyRepeatsAndWhyThatIsNotSure() {
    assertThat(NamedRow.of(QuestionTables.probables(), ExamplePair.KEPT.probable()))
        .containsExactly(
            "pair_id: p1",
            "other_id: p7",
            "cosine_distance: 0.15",
            "shingle_similarity: 0.5",
            "doubt: content word: - / tax");
  }

  @Test
  void holdsTheVectorOfAQuestion() {
    EmbeddedQuestion question =
        new EmbeddedQuestion(
            Candidate.of(ExamplePair.SCORED), "the form", ExamplePair.vector(), "the key", true);

    List<String> row = NamedRow.of(QuestionTables.embeddings(), question);

    assertThat(row.subList(0, 3))
        .containsExactly("pair_id: p1", "question: a question", "key: the key");
    assertThat(row.get(3)).startsWith("vector: [0.0, 0.0,");
  }
}
