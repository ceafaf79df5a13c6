package io.github.indicatorrefinery.pipeline.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What readers hold of one pair. */
final class PairVotes {
  private static final Pattern BREAK = Pattern.compile("\\s+");
  private static final int MOST_WORDS_TOLD = 3;

  private final List<String> words = new ArrayList<>();
  private int useful;
  private int useless;

  void add(boolean isUseful, @Nullable String comment, String question) {
    if (isUseful) {
      useful++;
      return;
    }
    useless++;
    String said = comment == null || comment.isBlank() ? "asked: " + question : comment;
    words.add(BREAK.matcher(said).replaceAll(" ").strip());
  }

  /** Whether more readers found it of no use than of use. */
  boolean areAgainst() {
    return useless > useful;
  }

  /** On one line, without tabs. */
  String why() {
    String told = String.join("; ", words.stream().distinct().limit(MOST_WORDS_TOLD).toList());
    return "%d of %d found it of no use: %s".formatted(useless, useful + useless, told);
  }
}
