package io.github.indicatorrefinery.pipeline.run.gaps.assign;

import io.github.indicatorrefinery.pipeline.run.EarlierVectors;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The questions of a run's dataset as dedup compares them, with the vectors that the run made. */
record DatasetQuestions(List<EmbeddedQuestion> questions, boolean areEmbedded) {
  private static final String QUESTIONS =
      """
      SELECT q.pair_id, i.indicator_slug, q.indicators, q.question, q.question_hash
        FROM qa_pairs q JOIN indicators i USING (indicator_id) ORDER BY q.pair_id
      """;

  DatasetQuestions {
    questions = List.copyOf(questions);
  }

  static DatasetQuestions of(FinishedRun run, ComparedText form) throws IOException {
    List<Candidate> candidates =
        run.database()
            .all(
                QUESTIONS,
                row ->
                    Candidate.ofQuestion(
                        row.getString("pair_id"),
                        row.getString("indicator_slug"),
                        RunTables.split(row.getString("indicators")),
                        row.getString("question"),
                        row.getString("question_hash")));
    Map<String, Embedding> vectors = EarlierVectors.all(run);
    // Dedup compares by meaning all or none.
    boolean areEmbedded = candidates.stream().map(Candidate::pairId).allMatch(vectors::containsKey);
    return new DatasetQuestions(
        candidates.stream()
            .map(
                one ->
                    new EmbeddedQuestion(
                        one,
                        form.of(one.question()),
                        areEmbedded ? vectors.get(one.pairId()) : null))
            .toList(),
        areEmbedded);
  }
}
