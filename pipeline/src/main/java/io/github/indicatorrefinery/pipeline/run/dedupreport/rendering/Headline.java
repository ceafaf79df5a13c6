package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.ComparedQuestions;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupCurve.Point;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupReport;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.Measure;

/** What a person should know first; the number stands apart, so that a page can show it large. */
record Headline(
    String number, String whatItCounts, String rule, String unguarded, String compared) {

  static Headline of(DedupReport report) {
    ComparedQuestions run = report.run();
    Point cut = report.curve().cut();
    String rule = run.measure().rule(Figures.threshold(run.cut()));
    if (run.measure() != Measure.SHINGLE_SIMILARITY) {
      rule +=
          ", or " + Measure.SHINGLE_SIMILARITY.rule(Figures.threshold(run.minShingleSimilarity()));
    }
    return new Headline(
        Figures.count(cut.gone()),
        "of %s different questions went as near duplicates (%s)"
            .formatted(Figures.count(run.questions()), Figures.share(cut.gone(), run.questions())),
        "Near is " + rule + ".",
        "By %s alone, without guards, %s would have gone."
            .formatted(run.measure().label(), Figures.count(cut.goneUnguarded())),
        "Guards refused %s merges of near questions; %s pairs of questions were compared."
            .formatted(Figures.count(cut.refused()), Figures.count(run.pairs().size())));
  }
}
