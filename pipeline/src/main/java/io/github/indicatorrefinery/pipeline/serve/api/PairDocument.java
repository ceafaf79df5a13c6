package io.github.indicatorrefinery.pipeline.serve.api;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation;
import io.github.indicatorrefinery.pipeline.run.explain.text.ExplanationText;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A pair as JSON tells it; names are the JSON's in snake case.
 *
 * @param outcome {@code kept}, {@code duplicate} or {@code rejected}
 * @param question as the dataset has it; as it was read where the pair is not in it
 * @param answer null where the pair is not in the dataset
 * @param indicators slugs, the primary one first; empty where the pair is not in the dataset
 * @param quality null where the pair was rejected before it was scored
 * @param replacedBy the ids of what took its place, one after the other
 * @param facts what its answer states and the knowledge base speaks of, what is wrong first
 * @param contradicts statements of other answers to the same question
 * @param explanation what {@code explain} prints
 */
public record PairDocument(
    String pairId,
    String outcome,
    String question,
    @Nullable String answer,
    String indicator,
    List<String> indicators,
    @Nullable Quality quality,
    Source source,
    List<String> replacedBy,
    List<Fact> facts,
    List<Contradiction> contradicts,
    String explanation) {
  private static final String KEPT =
      "SELECT question, answer, indicators FROM qa_pairs WHERE pair_id = ?1";

  private static final String CONTRADICTIONS =
      """
      SELECT kind, first_quote AS own, second_pair_id AS other_id, second_quote AS other
        FROM contradictions WHERE first_pair_id = ?1
      UNION ALL
      SELECT kind, second_quote, first_pair_id, first_quote FROM contradictions WHERE second_pair_id = ?1
      """;

  /** What the scorer said, 0 to 100. */
  public record Quality(double score, String tier, List<String> flags, List<String> metrics) {}

  /** Where the run read it. */
  public record Source(String kind, String file, @Nullable String sessionId, String position) {}

  /**
   * A statement that was held against the knowledge base; {@code source} is that of the reference.
   */
  public record Fact(
      String indicator,
      String kind,
      String verdict,
      String quote,
      String reference,
      String source,
      String reason) {}

  /** A statement of another answer that does not fit one of this. */
  public record Contradiction(String kind, String quote, String pairId, String otherQuote) {}

  private record Kept(String question, String answer, List<String> indicators) {}

  static PairDocument of(Explanation told, RunDatabase database) {
    DecidedPair pair = told.pair();
    Kept kept =
        database
            .first(
                KEPT,
                row ->
                    new Kept(
                        row.getString("question"),
                        row.getString("answer"),
                        RunTables.split(row.getString("indicators"))),
                pair.id())
            .orElse(null);
    return new PairDocument(
        pair.id(),
        pair.fate().outcome().label(),
        kept == null ? pair.question() : kept.question(),
        kept == null ? null : kept.answer(),
        pair.subject().slug(),
        kept == null ? List.of() : kept.indicators(),
        quality(pair),
        new Source(
            pair.origin().kind().label(),
            pair.origin().file(),
            pair.origin().sessionId(),
            pair.origin().position()),
        pair.fate().replacedBy(),
        told.facts().first().stream()
            .map(
                one ->
                    new Fact(
                        one.indicator(),
                        one.kind(),
                        one.verdict(),
                        one.quote(),
                        one.reference(),
                        one.source(),
                        one.reason()))
            .toList(),
        contradictions(pair.id(), database),
        TerminalText.of(ExplanationText.of(told, Optional.empty())));
  }

  private static @Nullable Quality quality(DecidedPair pair) {
    DecidedPair.Score score = pair.score();
    return score == null
        ? null
        : new Quality(score.value(), score.tier(), RunTables.split(score.flags()), score.metrics());
  }

  private static List<Contradiction> contradictions(String id, RunDatabase database) {
    if (!database.has(RunTables.CONTRADICTIONS)) {
      return List.of();
    }
    return database.all(
        CONTRADICTIONS,
        row ->
            new Contradiction(
                row.getString("kind"),
                row.getString("own"),
                row.getString("other_id"),
                row.getString("other")),
        id);
  }
}
