package io.github.indicatorrefinery.transforms.facts.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for many strings in one pass over a text: most answers hold none, and a pass for each of
 * them would cost more than all that is done with those that are found. Immutable.
 */
final class Cues {
  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;

  private final List<String> cues;

  /** By the lower bits of the first three characters, the cues that may begin with them. */
  private final int[][] byStart = new int[1 << (3 * BITS)][];

  /** At least three characters each. */
  Cues(List<String> cues) {
    this.cues = List.copyOf(cues);
    for (int i = 0; i < cues.size(); i++) {
      String cue = cues.get(i);
      int start = start(cue.charAt(0), cue.charAt(1), cue.charAt(2));
      int[] before = byStart[start] == null ? new int[0] : byStart[start];
      int[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = i;
      byStart[start] = more;
    }
  }

  /** A cue in a text, by its index in the list. */
  record Hit(int cue, int at) {}

  /** All cues of a text in its order. */
  List<Hit> in(String text) {
    List<Hit> hits = new ArrayList<>();
    char[] chars = text.toCharArray();
    for (int i = 0; i + 2 < chars.length; i++) {
      int[] candidates = byStart[start(chars[i], chars[i + 1], chars[i + 2])];
      if (candidates != null) {
        for (int candidate : candidates) {
          if (text.startsWith(cues.get(candidate), i)) {
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
