package io.github.indicatorrefinery.transforms.dedup.answer;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;

/**
 * Which answers are worth a closer look: two are where a band of their MinHash signatures agrees in
 * all its components. A component agrees with the probability of the similarity (Broder, 1997).
 */
final class AnswerBands {
  private static final int COMPONENTS = 128;

  /** Enough that two components hardly agree by chance; what does costs a comparison, no error. */
  private static final int COMPONENT_BITS = 16;

  /** The share of pairs just at the cut that may have no band in common. */
  private static final double MAX_MISSED = 0.001;

  private static final int MOST_ROWS = 16;

  private static final SimilarityHashPolicy SIGNATURES =
      SimilarityHashing.superMinHash(COMPONENTS, COMPONENT_BITS, SuperMinHashVersion.V1);
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private final int rows;

  /** Bands for pairs of this similarity or more. */
  AnswerBands(double minSimilarity) {
    int most = MOST_ROWS;
    while (most > 1 && missed(minSimilarity, most) > MAX_MISSED) {
      most /= 2;
    }
    this.rows = most;
  }

  static double missed(double similarity, int rows) {
    int bands = COMPONENTS / rows;
    return Math.pow(1 - Math.pow(similarity, rows), bands);
  }

  /** Components in a band: the more, the fewer pairs agree. */
  int rows() {
    return rows;
  }

  /** A key for each band; no two bands share one. */
  long[] of(AnswerShingles shingles) {
    byte[] signature =
        SIGNATURES.createHasher().compute(ElementHashProvider.ofValues(shingles.hashes()));
    long[] keys = new long[COMPONENTS / rows];
    for (int band = 0; band < keys.length; band++) {
      keys[band] = HASHER.hashIntToLong(band);
      for (int row = 0; row < rows; row++) {
        keys[band] =
            HASHER.hashLongLongToLong(
                keys[band], SIGNATURES.getComponent(signature, band * rows + row));
      }
    }
    return keys;
  }
}
