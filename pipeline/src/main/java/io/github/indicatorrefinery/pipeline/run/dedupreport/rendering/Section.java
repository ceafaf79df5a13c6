package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupReport;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.QuestionPair;
import java.util.List;
import java.util.stream.Stream;

/** One of the lists of the report, as it is shown. */
record Section(String title, List<QuestionPair> pairs) {
  Section {
    pairs = List.copyOf(pairs);
  }

  /** Those that are not empty. */
  static List<Section> of(DedupReport report) {
    return Stream.of(
            new Section("Merges next to the cut", report.merged()),
            new Section("Probable duplicates", report.probable()),
            new Section("Just inside the cut", report.justInside()),
            new Section("Just outside the cut", report.justOutside()),
            new Section("Nearest pairs that a guard refused", report.refused()))
        .filter(section -> !section.pairs().isEmpty())
        .toList();
  }
}
