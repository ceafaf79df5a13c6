package io.github.indicatorrefinery.transforms.dedup;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.List;

/**
 * What dedup must know of a pair: no answer travels with it, so that finding duplicates costs the
 * same however long the answers are.
 *
 * @param notes the parser's notes in one line: two readings of one record may differ in nothing
 *     else
 * @param indicators slugs, as the pair is attributed
 * @param question the cleaned one
 * @param wrong whether the knowledge base refutes something that the answer states
 * @param completeness the metric of that name, 0 to 1
 * @param answerLength of the cleaned answer, in UTF-16 units
 * @param hinted ids of pairs that an editor takes for the same question, sorted
 */
public record Candidate(
    String pairId,
    Origin origin,
    String notes,
    String subject,
    List<String> indicators,
    String question,
    String questionHash,
    boolean wrong,
    double score,
    double completeness,
    int answerLength,
    List<String> hinted) {
  public Candidate {
    requireNonNull(pairId, "pairId");
    requireNonNull(origin, "origin");
    requireNonNull(notes, "notes");
    requireNonNull(subject, "subject");
    indicators = List.copyOf(indicators);
    requireNonNull(question, "question");
    requireNonNull(questionHash, "questionHash");
    hinted = List.copyOf(hinted);
  }

  /** The candidate that stands for {@code pair}. */
  public static Candidate of(ScoredPair pair) {
    return new Candidate(
        pair.mined().pairId(),
        pair.source().origin(),
        String.join(" ", pair.source().notes()),
        pair.mined().subject(),
        pair.mined().attribution().indicators(),
        pair.clean().question(),
        pair.mined().questionHash(),
        pair.quality().hasWrongFact(),
        pair.quality().score(),
        pair.quality().metric("completeness"),
        pair.clean().answer().length(),
        pair.hintedDuplicates());
  }

  /** One of a question without an answer, and of which no editor spoke: only its words count. */
  public static Candidate ofQuestion(
      String id, String subject, List<String> indicators, String question, String hash) {
    return new Candidate(
        id,
        new Origin(SourceKind.STRUCTURED, "", null, ""),
        "",
        subject,
        indicators,
        question,
        hash,
        false,
        0,
        0,
        0,
        List.of());
  }
}
