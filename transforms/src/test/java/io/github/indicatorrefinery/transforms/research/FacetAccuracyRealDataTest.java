package io.github.indicatorrefinery.transforms.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.mine.PairMiner;
import io.github.indicatorrefinery.transforms.parse.RealData;
import io.github.indicatorrefinery.transforms.parse.RealExport;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the facets of the export's questions agree with labels by reading: {@code
 * research/facet_labels.tsv} has 300 kept questions about indicators, drawn at random.
 */
class FacetAccuracyRealDataTest {
  private static final int SAMPLES = 2000;
  private static final Map<String, MinedPair> PAIRS = new HashMap<>();
  private static List<Map<String, String>> labels;

  @BeforeAll
  static void readLabelledPairs() throws IOException {
    RealData.assumePresent();
    labels = ResearchTable.rows("/research/facet_labels.tsv");
    Set<String> wanted = labels.stream().map(row -> row.get("pair_id")).collect(Collectors.toSet());
    PairMiner miner = new PairMiner(Catalog.bundled());
    RealExport.read(
        pair -> {
          MinedPair mined = miner.mine(pair);
          if (wanted.contains(mined.pairId())) {
            PAIRS.put(mined.pairId(), mined);
          }
        });
  }

  /** Of one facet or question: what is found and labelled, found alone, and labelled alone. */
  private record Agreement(int both, int found, int labelled) {
    Agreement plus(Agreement other) {
      return new Agreement(both + other.both, found + other.found, labelled + other.labelled);
    }

    double precision() {
      return (double) both / (both + found);
    }

    double recall() {
      return (double) both / (both + labelled);
    }
  }

  @ParameterizedTest
  @CsvSource({"first, 0.85, 0.92", "held, 0.75, 0.85"})
  void agreesWithTheReader(String set, double minPrecision, double minRecall) {
    FacetRules rules = FacetRules.bundled();
    Map<Facet, Agreement> byFacet = new EnumMap<>(Facet.class);
    List<Agreement> byQuestion =
        labels.stream()
            .filter(row -> row.get("set").equals(set) && PAIRS.containsKey(row.get("pair_id")))
            .map(row -> compare(rules, row, byFacet))
            .toList();
    Agreement all = sum(byQuestion);
    byFacet.forEach(
        (facet, one) ->
            System.out.printf(
                "facets, %s, %s: %d right, %d wrong, %d missed%n",
                set, facet.label(), one.both(), one.found(), one.labelled()));
    double[][] samples = samples(byQuestion);
    System.out.printf(
        "facets, %s: %d questions, precision %.3f (%.3f to %.3f), recall %.3f (%.3f to %.3f)%n",
        set,
        byQuestion.size(),
        all.precision(),
        samples[0][SAMPLES / 40],
        samples[0][SAMPLES - SAMPLES / 40],
        all.recall(),
        samples[1][SAMPLES / 40],
        samples[1][SAMPLES - SAMPLES / 40]);

    assertThat(byQuestion).hasSizeGreaterThan(100);
    assertThat(all.precision()).isGreaterThanOrEqualTo(minPrecision);
    assertThat(all.recall()).isGreaterThanOrEqualTo(minRecall);
  }

  private static Agreement compare(
      FacetRules rules, Map<String, String> row, Map<Facet, Agreement> byFacet) {
    MinedPair pair = PAIRS.get(row.get("pair_id"));
    Set<Facet> found = rules.of(pair.source().question(), pair.attribution().indicators().size());
    Set<Facet> labelled = EnumSet.noneOf(Facet.class);
    Arrays.stream(row.get("facets").split("\\|"))
        .filter(label -> !label.isEmpty())
        .forEach(label -> labelled.add(Facet.of(label)));
    Agreement all = new Agreement(0, 0, 0);
    for (Facet facet : Facet.values()) {
      boolean isFound = found.contains(facet);
      boolean isLabelled = labelled.contains(facet);
      Agreement one =
          new Agreement(
              isFound && isLabelled ? 1 : 0,
              isFound && !isLabelled ? 1 : 0,
              !isFound && isLabelled ? 1 : 0);
      byFacet.merge(facet, one, Agreement::plus);
      all = all.plus(one);
    }
    return all;
  }

  private static Agreement sum(List<Agreement> agreements) {
    return agreements.stream().reduce(new Agreement(0, 0, 0), Agreement::plus);
  }

  /** Precision and recall of bootstrap samples of the questions, sorted. */
  private static double[][] samples(List<Agreement> byQuestion) {
    Random random = new Random(18);
    double[][] samples = new double[2][SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      Agreement drawn = new Agreement(0, 0, 0);
      for (int i = 0; i < byQuestion.size(); i++) {
        drawn = drawn.plus(byQuestion.get(random.nextInt(byQuestion.size())));
      }
      samples[0][sample] = drawn.precision();
      samples[1][sample] = drawn.recall();
    }
    Arrays.sort(samples[0]);
    Arrays.sort(samples[1]);
    return samples;
  }
}
