package io.github.indicatorrefinery.pipeline.run.explain.text;

import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair;
import io.github.indicatorrefinery.pipeline.run.explain.database.Listed;
import io.github.indicatorrefinery.transforms.values.Origin;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The words for a pair in which all texts of this package agree. */
final class PairText {
  private PairText() {}

  /** Such as {@code export out.json, /sessions/3/qa_pairs/7, source session 2}. */
  static String origin(Origin origin) {
    String session = origin.sessionId() == null ? "" : ", source session " + origin.sessionId();
    return "%s %s, %s%s"
        .formatted(origin.kind().label(), origin.file(), origin.position(), session);
  }

  /** Such as {@code duplicate (exact-question) 2b33…: export …}. */
  static String brief(DecidedPair pair) {
    String reason = pair.isKept() ? "" : " (" + pair.fate().reason() + ")";
    return "%s%s %s: %s"
        .formatted(pair.fate().outcome().label(), reason, pair.id(), origin(pair.origin()));
  }

  /** Such as {@code near-question, similarity 0.912}. */
  static String rule(@Nullable String rule, @Nullable Double similarity) {
    return rule + measure("similarity", similarity);
  }

  /** Such as {@code , similarity 0.912}, or nothing where there is no value. */
  static String measure(String name, @Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, ", %s %.3f", name, value);
  }

  static String pairs(int count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d pair" : "%,d pairs", count);
  }

  static void addBrief(Listed<DecidedPair> pairs, TextLines lines) {
    pairs.first().forEach(pair -> lines.add("  " + brief(pair)));
    addMore(pairs, lines);
  }

  static void addMore(Listed<?> list, TextLines lines) {
    if (list.more() > 0) {
      lines.add("  and %d more".formatted(list.more()));
    }
  }
}
