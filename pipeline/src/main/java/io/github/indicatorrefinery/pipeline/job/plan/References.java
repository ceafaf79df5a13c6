package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import java.io.Serializable;

/**
 * What is known beforehand.
 *
 * @param catalog the indicators to look for
 * @param knowledge what answers are held against
 */
public record References(Catalog catalog, KnowledgeBase knowledge) implements Serializable {
  private static final long serialVersionUID = 1;

  public References {
    requireNonNull(catalog, "catalog");
    requireNonNull(knowledge, "knowledge");
  }
}
