package io.github.indicatorrefinery.transforms.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for many strings in one pass over a text: most answers hold none, and a pass for each of
 * them would cost more than all that is done with those that are found. Immutable.
 */
public final class Cues {
  /** Of each. */
  public static final int LEAST_CHARACTERS = 3;

  /** Small letters and capitals of ASCII have the same five. */
  private static final int BITS = 5;

  private static final int MASK = (1 << BITS) - 1;
  private static final int STARTS = 1 << (LEAST_CHARACTERS * BITS);

  private final List<String> cues;
  private final boolean inAnyCase;

  /** By the lower bits of the first three characters, the cues that may begin with them. */
  private final int[][] byStart = new int[STARTS][];

  /** A bit for each of these that has any: 4 kB, which stay near where the table would not. */
  private final long[] starts = new long[STARTS / Long.SIZE];

  private Cues(List<String> cues, boolean inAnyCase) {
    this.cues = List.copyOf(cues);
    this.inAnyCase = inAnyCase;
    for (int i = 0; i < cues.size(); i++) {
      String cue = cues.get(i);
      int start = 0;
      for (int k = 0; k < LEAST_CHARACTERS; k++) {
        start = start(start, cue.charAt(k));
      }
      int[] before = byStart[start] == null ? new int[0] : byStart[start];
      int[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = i;
      byStart[start] = more;
      starts[start / Long.SIZE] |= 1L << start;
    }
  }

  /** Cues as they are written. */
  public static Cues of(List<String> cues) {
    return new Cues(cues, false);
  }

  /** Cues of ASCII in small letters, capitals or both. */
  public static Cues inAnyCase(List<String> cues) {
    return new Cues(cues, true);
  }

  /** A cue in a text, by its index in the list. */
  public record Hit(int cue, int at) {}

  /** All cues of a text in its order. */
  public List<Hit> in(String text) {
    List<Hit> hits = new ArrayList<>();
    char[] chars = text.toCharArray();
    int start = 0;
    for (int i = 0; i < chars.length; i++) {
      start = start(start, chars[i]);
      if ((starts[start / Long.SIZE] >>> start & 1) != 0) {
        add(text, i - LEAST_CHARACTERS + 1, byStart[start], hits);
      }
    }
    return hits;
  }

  private void add(String text, int at, int[] candidates, List<Hit> hits) {
    for (int candidate : candidates) {
      String cue = cues.get(candidate);
      if (text.regionMatches(inAnyCase, at, cue, 0, cue.length())) {
        hits.add(new Hit(candidate, at));
      }
    }
  }

  /** Of the last three characters, one more character being the last. */
  private static int start(int before, char last) {
    return ((before << BITS) | (last & MASK)) & (STARTS - 1);
  }
}
