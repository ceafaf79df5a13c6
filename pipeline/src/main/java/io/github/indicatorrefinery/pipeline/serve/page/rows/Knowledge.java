package io.github.indicatorrefinery.pipeline.serve.page.rows;

import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorPage.KnownFacts;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the program's own knowledge base has on an indicator. It is read once, when it is first
 * asked for: a server that nobody looks at starts without it.
 */
final class Knowledge {
  private static final KnowledgeBase BASE = KnowledgeBase.bundled();

  private Knowledge() {}

  static Optional<KnownFacts> of(String slug) {
    return BASE.find(slug).map(reference -> new KnownFacts(reference, sources(reference)));
  }

  /** In the order in which a reader meets them. */
  private static List<String> sources(Reference reference) {
    return Stream.of(
            reference.computation().formulas(),
            reference.computation().definitions(),
            reference.computation().variants(),
            reference.computation().parameters(),
            reference.custom().ranges(),
            reference.custom().thresholds(),
            reference.naming().names(),
            reference.naming().abbreviations(),
            reference.naming().creators(),
            reference.naming().years(),
            reference.naming().notMeanings(),
            reference.nature().kinds(),
            reference.nature().inputs())
        .flatMap(List::stream)
        .map(Stated::source)
        .distinct()
        .toList();
  }
}
