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

  private final List<String> cues;
  private final boolean inAnyCase;

  /** By the lower bits of the first three characters, the cues that may begin with them. */
  private final int[][] byStart = new int[1 << (3 * BITS)][];

  private Cues(List<String> cues, boolean inAnyCase) {
    this.cues = List.copyOf(cues);
    this.inAnyCase = inAnyCase;
    for (int i = 0; i < cues.size(); i++) {
      String cue = cues.get(i);
      int start = start(cue.charAt(0), cue.charAt(1), cue.charAt(2));
      int[] before = byStart[start] == null ? new int[0] : byStart[start];
      int[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = i;
      byStart[start] = more;
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
    for (int i = 0; i + 2 < chars.length; i++) {
      int[] candidates = byStart[start(chars[i], chars[i + 1], chars[i + 2])];
      if (candidates != null) {
        for (int candidate : candidates) {
          String cue = cues.get(candidate);
          if (text.regionMatches(inAnyCase, i, cue, 0, cue.length())) {
            hits.add(new Hit(candidate, i));
          }
        }
      }
    }
    return hits;
  }

  private static int start(char first, char second, char third) {
    return ((first & MASK) << BITS | (second & MASK)) << BITS | (third & MASK);
  }
}
