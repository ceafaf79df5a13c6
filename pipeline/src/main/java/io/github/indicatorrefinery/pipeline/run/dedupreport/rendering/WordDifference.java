package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which words of two texts differ, by their longest common subsequence. Words are the same as dedup
 * takes them: case and punctuation make no difference, numbers and signs do.
 */
record WordDifference(List<Run> left, List<Run> right) {

  /** Words in a row that all differ, or all stand in the other text too. */
  record Run(String text, boolean differs) {}

  WordDifference {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  static WordDifference of(String left, String right) {
    String[] lefts = left.split(" ", -1);
    String[] rights = right.split(" ", -1);
    boolean[] leftDiffers = new boolean[lefts.length];
    boolean[] rightDiffers = new boolean[rights.length];
    Arrays.fill(leftDiffers, true);
    Arrays.fill(rightDiffers, true);
    String[] leftKeys = keys(lefts);
    String[] rightKeys = keys(rights);
    int[][] common = commonLengths(leftKeys, rightKeys);
    int i = 0;
    int j = 0;
    while (i < lefts.length && j < rights.length) {
      if (leftKeys[i].equals(rightKeys[j])) {
        leftDiffers[i++] = false;
        rightDiffers[j++] = false;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new WordDifference(runs(lefts, leftDiffers), runs(rights, rightDiffers));
  }

  private static String[] keys(String[] words) {
    return Arrays.stream(words).map(QuestionKey::normalise).toArray(String[]::new);
  }

  /** How many words the rests of both texts share, from each pair of positions on. */
  private static int[][] commonLengths(String[] lefts, String[] rights) {
    int[][] common = new int[lefts.length + 1][rights.length + 1];
    for (int i = lefts.length - 1; i >= 0; i--) {
      for (int j = rights.length - 1; j >= 0; j--) {
        common[i][j] =
            lefts[i].equals(rights[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<Run> runs(String[] words, boolean[] differs) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= words.length; end++) {
      if (end == words.length || differs[end] != differs[start]) {
        runs.add(
            new Run(String.join(" ", Arrays.asList(words).subList(start, end)), differs[start]));
        start = end;
      }
    }
    return runs;
  }
}
