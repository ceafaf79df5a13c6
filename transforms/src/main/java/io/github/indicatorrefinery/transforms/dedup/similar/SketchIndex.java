package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds embeddings that may be near a given one by counting the bits of their sketches. */
final class SketchIndex {
  /**
   * Up to so many embeddings, each is tried against every other: 1.25 billion counts of bits (the
   * 143 million of the full export take a second). Beyond, two are tried only where one band of
   * their sketches agrees in all its bits, which makes the cost grow with what is found.
   */
  static final int MAX_BLOCK = 50_000;

  /**
   * By the share of bits that two vectors agree in: a band of 12 agrees in 1 of 250 pairs at a
   * cosine distance of 0.6; one of 21 bands agrees in 99.97 % of the pairs at 0.04, in 97 % at
   * 0.10.
   */
  static final int BAND_BITS = 12;

  static final int BANDS = Sketch.BITS / BAND_BITS;

  private final int maxDifferentBits;
  private final boolean banded;
  private @Nullable Sketch planes;
  private final List<long[]> sketches = new ArrayList<>();
  private final Indices[][] bands = new Indices[BANDS][1 << BAND_BITS];

  /**
   * @param maxCosineDistance up to which nearly all are found
   * @param banded whether to look only at those with an equal band
   */
  SketchIndex(double maxCosineDistance, boolean banded) {
    this.maxDifferentBits = Sketch.maxDifferentBits(maxCosineDistance);
    this.banded = banded;
  }

  /**
   * The sketch of an embedding, for this index and all others: to make one costs more than to try
   * it.
   */
  long[] sketch(Embedding embedding) {
    if (planes == null) {
      planes = new Sketch(embedding.dimensions());
    }
    return planes.of(embedding);
  }

  /** Gives the numbers of the embeddings it knows that may be near, each once. */
  void find(long[] sketch, IntConsumer taker) {
    if (banded) {
      for (int band = 0; band < BANDS; band++) {
        findIn(band, sketch, taker);
      }
    } else {
      for (int known = 0; known < sketches.size(); known++) {
        if (isNear(sketch, sketches.get(known))) {
          taker.accept(known);
        }
      }
    }
  }

  private void findIn(int band, long[] sketch, IntConsumer taker) {
    Indices equal = bands[band][bits(sketch, band)];
    if (equal != null) {
      equal.forEach(
          known -> {
            long[] other = sketches.get(known);
            if (isNear(sketch, other) && firstSharedBand(sketch, other) == band) {
              taker.accept(known);
            }
          });
    }
  }

  /** Knows an embedding by its sketch from here on; they are numbered from 0. */
  void add(long[] sketch) {
    if (banded) {
      for (int band = 0; band < BANDS; band++) {
        int bits = bits(sketch, band);
        Indices equal = bands[band][bits];
        if (equal == null) {
          equal = new Indices();
          bands[band][bits] = equal;
        }
        equal.add(sketches.size());
      }
    }
    sketches.add(sketch);
  }

  private boolean isNear(long[] one, long[] other) {
    return Sketch.differentBits(one, other) <= maxDifferentBits;
  }

  private static int firstSharedBand(long[] one, long[] other) {
    int band = 0;
    while (bits(one, band) != bits(other, band)) {
      band++;
    }
    return band;
  }

  private static int bits(long[] sketch, int band) {
    int start = band * BAND_BITS;
    int word = start / Long.SIZE;
    int shift = start % Long.SIZE;
    long bits = sketch[word] >>> shift;
    if (shift > Long.SIZE - BAND_BITS) {
      bits |= sketch[word + 1] << (Long.SIZE - shift);
    }
    return (int) (bits & ((1 << BAND_BITS) - 1));
  }
}
