package io.github.indicatorrefinery.pipeline.serve.page.view;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What pairs can be about: an indicator of the catalog, or a topic that is none of it.
 *
 * @param category empty for a topic, as is the subcategory
 * @param kept pairs whose first indicator it is
 */
public record IndicatorLine(
    String slug, String name, boolean isCatalog, String category, String subcategory, int kept) {
  public IndicatorLine {
    requireNonNull(slug, "slug");
    requireNonNull(name, "name");
    requireNonNull(category, "category");
    requireNonNull(subcategory, "subcategory");
  }

  /** The name of a slug; the slug itself where nothing has it. */
  public static String nameOf(String slug, List<IndicatorLine> all) {
    return all.stream()
        .filter(one -> one.slug().equals(slug))
        .map(IndicatorLine::name)
        .findFirst()
        .orElse(slug);
  }
}
