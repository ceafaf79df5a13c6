package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Questions as guards see them, read when they are asked for: one takes 4 kB, ten times what else
 * is held of a question, so that only those are kept that were asked for of late. Questions that
 * are compared often lie together in the survivor order, for those of one kind have answers of one
 * kind. Safe for concurrent use.
 */
final class RecentReadings {
  /**
   * How many are kept at least, and half of how many at most, 90 MB. Ten times the full export is
   * compared in 131 CPU seconds so, and in 129 with all of it kept.
   */
  private static final int KEPT = 10_000;

  private final QuestionLexicon lexicon;
  private volatile Map<Text, ComparedQuestion> young = new ConcurrentHashMap<>();
  private volatile Map<Text, ComparedQuestion> old = new ConcurrentHashMap<>();

  private record Text(String question, List<String> indicators) {}

  RecentReadings(QuestionLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The reading of a question; depends on its text and its indicators alone. */
  ComparedQuestion of(Candidate candidate) {
    Text text = new Text(candidate.question(), candidate.indicators());
    ComparedQuestion known = young.get(text);
    if (known != null) {
      return known;
    }
    known = old.get(text);
    if (known == null) {
      known = ComparedQuestion.of(text.question(), text.indicators(), lexicon);
    }
    keep(text, known);
    return known;
  }

  /** Where two threads are here at once, a reading may be made again: it is the same. */
  private void keep(Text text, ComparedQuestion reading) {
    Map<Text, ComparedQuestion> kept = young;
    kept.put(text, reading);
    if (kept.size() >= KEPT && kept == young) {
      old = kept;
      young = new ConcurrentHashMap<>();
    }
  }
}
