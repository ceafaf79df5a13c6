package io.github.indicatorrefinery.pipeline.serve.page.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of the catalog a run covers, by category and subcategory, in the catalog's order. */
public record CoverageMap(List<Category> categories) {
  /** The least pairs of each band but the first, which has none. */
  private static final List<Integer> BANDS = List.of(1, 10, 50, 100, 200);

  /** What the bands are called, the empty one first. */
  public static final List<String> BAND_NAMES =
      List.of("none", "1–9", "10–49", "50–99", "100–199", "200 or more");

  public CoverageMap {
    categories = List.copyOf(categories);
  }

  /** A category of the catalog. */
  public record Category(String name, List<Subcategory> subcategories) {
    public Category {
      subcategories = List.copyOf(subcategories);
    }

    public int indicators() {
      return subcategories.stream().mapToInt(one -> one.indicators().size()).sum();
    }

    public long covered() {
      return subcategories.stream()
          .flatMap(one -> one.indicators().stream())
          .filter(one -> one.kept() > 0)
          .count();
    }
  }

  /** A part of a category. */
  public record Subcategory(String name, List<IndicatorLine> indicators) {
    public Subcategory {
      indicators = List.copyOf(indicators);
    }
  }

  /** The map of these indicators; what is none of the catalog has no place on it. */
  public static CoverageMap of(List<IndicatorLine> all) {
    Map<String, Map<String, List<IndicatorLine>>> byCategory = new LinkedHashMap<>();
    for (IndicatorLine one : all) {
      if (one.isCatalog()) {
        byCategory
            .computeIfAbsent(one.category(), category -> new LinkedHashMap<>())
            .computeIfAbsent(one.subcategory(), subcategory -> new ArrayList<>())
            .add(one);
      }
    }
    return new CoverageMap(
        byCategory.entrySet().stream()
            .map(
                category ->
                    new Category(
                        category.getKey(),
                        category.getValue().entrySet().stream()
                            .map(part -> new Subcategory(part.getKey(), part.getValue()))
                            .toList()))
            .toList());
  }

  /** The band of a number of pairs, from 0. */
  public static int band(long kept) {
    return (int) BANDS.stream().filter(least -> kept >= least).count();
  }

  public int indicators() {
    return categories.stream().mapToInt(Category::indicators).sum();
  }

  public long covered() {
    return categories.stream().mapToLong(Category::covered).sum();
  }
}
