package io.github.indicatorrefinery.pipeline.run.gaps.rendering;

import io.github.indicatorrefinery.pipeline.run.report.OneLine;
import io.github.indicatorrefinery.transforms.research.GapPair;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import io.github.indicatorrefinery.transforms.research.ResearchSuccess;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How all forms of the report write numbers. */
final class GapFigures {
  /** More of a question than this helps nobody to know it again. */
  private static final int MOST_CHARACTERS = 300;

  private GapFigures() {}

  static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String priority(IndicatorGap gap) {
    return String.format(Locale.ROOT, "%.1f", gap.priority());
  }

  /** The share of the research that succeeded; a dash where there was none. */
  static String rate(ResearchSuccess research) {
    return research.rate().isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.0f%%", 100 * research.rate().getAsDouble());
  }

  /** Such as {@code 2/17}; a dash where no formula could be checked. */
  static String wrong(IndicatorGap.Trouble trouble) {
    return trouble.checkedFormulas() == 0
        ? "-"
        : trouble.wrongFormulas().size() + "/" + trouble.checkedFormulas();
  }

  /** What pairs that were found elsewhere are counted under, and how many each, most first. */
  static Map<String, Long> under(List<GapPair> elsewhere) {
    Map<String, Long> counts =
        elsewhere.stream().collect(Collectors.groupingBy(GapPair::note, Collectors.counting()));
    Map<String, Long> ordered = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  /** In one line, and cut where it is long. */
  static String line(String text) {
    return OneLine.of(text, MOST_CHARACTERS);
  }
}
