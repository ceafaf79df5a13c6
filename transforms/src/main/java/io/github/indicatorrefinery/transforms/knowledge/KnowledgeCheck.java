package io.github.indicatorrefinery.transforms.knowledge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeRows.Mistake;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeRows.Row;
import io.github.indicatorrefinery.transforms.knowledge.reference.Alias;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.tables.TableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes references of rows, or says everything that is wrong with these rows. */
final class KnowledgeCheck {
  private static final String ALL_INDICATORS = "*";

  private final String source;
  private final Catalog catalog;
  private final List<Row> rows;
  private final List<Mistake> mistakes;

  KnowledgeCheck(String source, KnowledgeRows parsed, Catalog catalog) {
    this.source = source;
    this.catalog = catalog;
    this.rows = parsed.rows();
    this.mistakes = new ArrayList<>(parsed.mistakes());
  }

  /** The references by slug, in the order of their first lines; throws on any mistake. */
  Map<String, Reference> references() {
    Map<String, List<Row>> bySlug =
        rows.stream()
            .filter(this::isUsable)
            .collect(groupingBy(Row::slug, LinkedHashMap::new, toList()));
    List<Row> common = bySlug.getOrDefault(ALL_INDICATORS, List.of());
    bySlug.remove(ALL_INDICATORS);
    Map<String, ReferenceCheck> checks = new LinkedHashMap<>();
    bySlug.forEach((slug, own) -> checks.put(slug, new ReferenceCheck(slug, own, mistakes)));
    checkCommon(common, checks.values());
    Map<String, Reference> references = new LinkedHashMap<>();
    List<Stated<Alias>> aliases = common.stream().map(ReferenceCheck::alias).toList();
    checks.forEach((slug, check) -> references.put(slug, check.reference(aliases)));
    if (!mistakes.isEmpty()) {
      throw new TableException(
          source,
          mistakes.stream()
              .sorted(Comparator.comparingInt(Mistake::line))
              .map(mistake -> "line " + mistake.line() + ": " + mistake.message())
              .toList());
    }
    return Collections.unmodifiableMap(references);
  }

  private void checkCommon(List<Row> common, Collection<ReferenceCheck> checks) {
    Set<String> known = new HashSet<>();
    checks.forEach(check -> known.addAll(check.scope()));
    for (Row row : common) {
      require(row, known.contains(row.name()), "no indicator has a name '" + row.name() + "'");
    }
  }

  private boolean isUsable(Row row) {
    int before = mistakes.size();
    if (row.slug().equals(ALL_INDICATORS)) {
      require(row, row.property().equals("alias"), "only an alias is of all indicators");
    } else {
      require(row, catalog.find(row.slug()).isPresent(), "unknown slug '" + row.slug() + "'");
    }
    require(row, !row.source().isEmpty(), "no source");
    require(row, !row.values().isEmpty(), "no value");
    return mistakes.size() == before;
  }

  private void require(Row row, boolean holds, String message) {
    if (!holds) {
      mistakes.add(new Mistake(row.line(), message));
    }
  }
}
