package io.github.indicatorrefinery.pipeline.serve.page;

import io.github.indicatorrefinery.pipeline.ask.Citation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs by the distance of their questions, numbered anew. */
final class NearestFirst {
  private NearestFirst() {}

  /**
   * The nearest of them; one of which no distance is known comes last.
   *
   * @param most how many at most
   */
  static List<Citation> of(List<Citation> pairs, int most) {
    List<Citation> nearest =
        pairs.stream()
            .sorted(Comparator.comparingDouble(NearestFirst::cosine).reversed())
            .limit(most)
            .toList();
    List<Citation> numbered = new ArrayList<>();
    for (Citation pair : nearest) {
      numbered.add(
          new Citation(
              numbered.size() + 1,
              pair.pairId(),
              pair.ranked(),
              pair.question(),
              pair.answer(),
              pair.indicator(),
              pair.tier(),
              pair.flags(),
              pair.source(),
              pair.wrongQuotes()));
    }
    return numbered;
  }

  private static double cosine(Citation pair) {
    Double cosine = pair.ranked().found().cosine();
    return cosine == null ? -1 : cosine;
  }
}
