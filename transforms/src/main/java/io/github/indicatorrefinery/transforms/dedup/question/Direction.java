package io.github.indicatorrefinery.transforms.dedup.question;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What acts on what: "the impact of A on B", "A's effect on B", "A and its implications for B", "B
 * and the influence of A". Both sets are empty where a question does not say so.
 */
record Direction(Set<String> cause, Set<String> target) {
  private static final String MARK = "\u0001";
  private static final Set<String> ACTING =
      Set.of(
          marked("impact"),
          marked("influenc"),
          marked("effect"),
          marked("affect"),
          marked("implic"));
  private static final Set<String> OF = Set.of(marked("of"));
  private static final Set<String> ON = Set.of(marked("on"), marked("for"));
  private static final Direction NONE = new Direction(Set.of(), Set.of());

  /** A word that carries no content of its own, told from one that is spelt alike and does. */
  static String marked(String word) {
    return MARK + word;
  }

  /** The direction of a question, from its words in order; content words stand unmarked. */
  static Direction of(List<String> words) {
    for (int acting = 0; acting < words.size(); acting++) {
      if (ACTING.contains(words.get(acting))) {
        return at(words, acting);
      }
    }
    return NONE;
  }

  private static Direction at(List<String> words, int acting) {
    int on = indexOf(ON, words, acting + 1, words.size());
    int of = indexOf(OF, words, acting + 1, Math.min(acting + 2, words.size()));
    Set<String> before = content(words, 0, acting);
    Set<String> cause = of < 0 ? before : content(words, of, on < 0 ? words.size() : on);
    Set<String> target = on < 0 ? before : content(words, on, words.size());
    boolean told = of >= 0 || on >= 0;
    return told && !cause.isEmpty() && !target.isEmpty() ? new Direction(cause, target) : NONE;
  }

  private static int indexOf(Set<String> sought, List<String> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sought.contains(words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static Set<String> content(List<String> words, int from, int to) {
    Set<String> content = new TreeSet<>(words.subList(from, to));
    content.removeIf(word -> word.startsWith(MARK));
    return content;
  }
}
