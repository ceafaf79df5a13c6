package io.github.indicatorrefinery.transforms.dedup.similar;

import java.util.Arrays;

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

  private final boolean banded;
  private final Indices[][] bands = new Indices[BANDS][1 << BAND_BITS];

  /** Sketch by sketch, so that one is read behind the other. */
  private long[] words = new long[Sketch.WORDS];

  private int size;

  /** Takes embeddings that may be near. */
  interface Taker {
    void take(int known, int differentBits);
  }

  /**
   * None yet.
   *
   * @param banded whether to look only at those with an equal band
   */
  SketchIndex(boolean banded) {
    this.banded = banded;
  }

  /**
   * Gives those of the first {@code until} sketches that differ in few bits, each once.
   *
   * @param maxDifferentBits see {@link Sketch#maxDifferentBits}
   */
  void find(Sketch sketch, int until, int maxDifferentBits, Taker taker) {
    long[] bits = sketch.bits();
    if (banded) {
      for (int band = 0; band < BANDS; band++) {
        findIn(band, bits, until, maxDifferentBits, taker);
      }
    } else {
      for (int known = 0; known < until; known++) {
        int different = differentBits(bits, known);
        if (different <= maxDifferentBits) {
          taker.take(known, different);
        }
      }
    }
  }

  private void findIn(int band, long[] sketch, int until, int maxDifferentBits, Taker taker) {
    Indices equal = bands[band][bits(sketch, 0, band)];
    if (equal != null) {
      equal.forEach(
          until,
          known -> {
            int different = differentBits(sketch, known);
            if (different <= maxDifferentBits && firstSharedBand(sketch, known) == band) {
              taker.take(known, different);
            }
          });
    }
  }

  /** Knows a sketch from here on; they are numbered from 0. */
  void add(Sketch sketch) {
    long[] own = sketch.bits();
    int start = size * Sketch.WORDS;
    if (start == words.length) {
      words = Arrays.copyOf(words, 2 * start);
    }
    System.arraycopy(own, 0, words, start, Sketch.WORDS);
    if (banded) {
      for (int band = 0; band < BANDS; band++) {
        int bits = bits(own, 0, band);
        Indices equal = bands[band][bits];
        if (equal == null) {
          equal = new Indices();
          bands[band][bits] = equal;
        }
        equal.add(size);
      }
    }
    size++;
  }

  private int differentBits(long[] sketch, int known) {
    int different = 0;
    for (int i = 0, at = known * Sketch.WORDS; i < Sketch.WORDS; i++, at++) {
      different += Long.bitCount(sketch[i] ^ words[at]);
    }
    return different;
  }

  private int firstSharedBand(long[] sketch, int known) {
    int band = 0;
    while (bits(sketch, 0, band) != bits(words, known * Sketch.WORDS, band)) {
      band++;
    }
    return band;
  }

  private static int bits(long[] words, int from, int band) {
    int start = band * BAND_BITS;
    int word = from + start / Long.SIZE;
    int shift = start % Long.SIZE;
    long bits = words[word] >>> shift;
    if (shift > Long.SIZE - BAND_BITS) {
      bits |= words[word + 1] << (Long.SIZE - shift);
    }
    return (int) (bits & ((1 << BAND_BITS) - 1));
  }
}
