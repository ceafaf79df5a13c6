package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/**
 * A pair that has an identity and a subject.
 *
 * @param pairId derived from origin and content alone; two readings of one record share it
 * @param questionHash SHA-256 of the normalised question, in hexadecimal
 * @param subject the slug of the primary indicator, or of the topic where the pair is about no
 *     indicator
 */
public record MinedPair(
    String pairId,
    String questionHash,
    SourcePair source,
    String subject,
    Attribution attribution) {
  public MinedPair {
    requireNonNull(pairId, "pairId");
    requireNonNull(questionHash, "questionHash");
    requireNonNull(source, "source");
    requireNonNull(subject, "subject");
    requireNonNull(attribution, "attribution");
  }
}
