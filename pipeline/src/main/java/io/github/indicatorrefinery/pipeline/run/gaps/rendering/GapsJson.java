package io.github.indicatorrefinery.pipeline.run.gaps.rendering;

import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.run.gaps.GapReport;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The gaps of a run as one line of JSON, the most urgent indicator first. All but ASCII is escaped:
 * it is safe on a terminal too.
 */
public final class GapsJson {
  private GapsJson() {}

  private record Document(
      int target,
      Map<String, Integer> states,
      List<String> priority,
      List<Line> indicators,
      List<String> unattributedQuestions) {}

  private record Line(
      String indicator,
      String name,
      int catalogSession,
      String category,
      String subcategory,
      double priority,
      String state,
      int kept,
      int needed,
      Map<String, Integer> facets,
      List<String> thin,
      List<String> absent,
      @Nullable Double successRate,
      int checkedFormulas,
      int wrongFormulas,
      int contradictions,
      int probableDuplicates,
      List<String> failedQuestions,
      Map<String, Long> foundUnder) {
    static Line of(IndicatorGap gap) {
      Map<String, Integer> facets = new LinkedHashMap<>();
      gap.facets().forEach((facet, pairs) -> facets.put(facet.label(), pairs.size()));
      return new Line(
          gap.about().slug(),
          gap.about().name(),
          gap.about().session(),
          gap.about().category(),
          gap.about().subcategory(),
          gap.priority(),
          gap.state().label(),
          gap.kept(),
          gap.needed(),
          facets,
          labels(gap.thin()),
          labels(gap.absent()),
          gap.research().rate().isEmpty()
              ? null
              : AsciiJson.rounded(gap.research().rate().getAsDouble()),
          gap.trouble().checkedFormulas(),
          gap.trouble().wrongFormulas().size(),
          gap.trouble().contradictions().size(),
          gap.trouble().probableDuplicates().size(),
          gap.failedQuestions(),
          GapFigures.under(gap.elsewhere()));
    }

    private static List<String> labels(List<Facet> facets) {
      return facets.stream().map(Facet::label).toList();
    }
  }

  /** The line, without its end. */
  public static String of(GapReport report) {
    Map<String, Integer> states = new LinkedHashMap<>();
    for (GapState state : GapState.values()) {
      states.put(state.label(), report.count(state));
    }
    return AsciiJson.line(
        new Document(
            report.target(),
            states,
            IndicatorGap.PRIORITY.stream().map(String::strip).toList(),
            report.byPriority().stream().map(Line::of).toList(),
            report.unattributed()));
  }
}
