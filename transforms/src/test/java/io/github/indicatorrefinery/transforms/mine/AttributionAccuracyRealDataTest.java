package io.github.indicatorrefinery.transforms.mine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.parse.RealData;
import io.github.indicatorrefinery.transforms.parse.RealExport;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well the attribution agrees with 150 questions that were labelled by reading. */
class AttributionAccuracyRealDataTest {
  private static final double LEAST_PRECISION = 0.9;
  private static final double LEAST_RECALL = 0.9;
  private static final int LABELS = 150;

  private static final List<Judged> JUDGED = new ArrayList<>();

  /** The indicators that a person and the miner name for one question, as slugs, primary first. */
  private record Judged(int session, String id, List<String> labelled, List<String> mined) {
    List<String> agreed() {
      return labelled.stream().filter(mined::contains).toList();
    }

    Judged primary() {
      return new Judged(
          session, id, labelled.stream().limit(1).toList(), mined.stream().limit(1).toList());
    }
  }

  private record Accuracy(int agreed, int mined, int labelled) {
    static Accuracy of(Stream<Judged> judged) {
      return judged
          .map(one -> new Accuracy(one.agreed().size(), one.mined.size(), one.labelled.size()))
          .reduce(
              new Accuracy(0, 0, 0),
              (a, b) ->
                  new Accuracy(a.agreed + b.agreed, a.mined + b.mined, a.labelled + b.labelled));
    }

    double precision() {
      return mined == 0 ? 1 : (double) agreed / mined;
    }

    double recall() {
      return labelled == 0 ? 1 : (double) agreed / labelled;
    }

    @Override
    public String toString() {
      return "precision %.3f (%d of %d), recall %.3f (%d of %d)"
          .formatted(precision(), agreed, mined, recall(), agreed, labelled);
    }
  }

  @BeforeAll
  static void attributeTheLabelledQuestions() throws IOException {
    RealData.assumePresent();
    Miner miner = new Miner(Catalog.bundled());
    Map<String, SourcePair> pairs = pairs();
    labels()
        .forEach(
            (id, labelled) -> {
              SourcePair pair = pairs.get(id);
              List<String> mined = miner.attribute(pair.topic(), pair.question()).indicators();
              int session = Integer.parseInt(id.substring(0, id.indexOf('_')));
              JUDGED.add(new Judged(session, id, labelled, mined));
            });
  }

  @Test
  void agreesWithAReaderOnThePrimaryIndicator() {
    Accuracy primary = Accuracy.of(JUDGED.stream().map(Judged::primary));
    System.out.printf(
        "Attribution on %d labelled questions, primary indicator: %s; all indicators: %s%n",
        JUDGED.size(), primary, Accuracy.of(JUDGED.stream()));
    strata()
        .forEach(
            (name, sessions) ->
                System.out.printf(
                    "  topic %s: primary %s%n",
                    name,
                    Accuracy.of(
                        JUDGED.stream()
                            .filter(one -> sessions.test(one.session))
                            .map(Judged::primary))));

    assertThat(JUDGED).hasSize(LABELS);
    assertThat(primary.precision())
        .as("precision; %s", disagreements())
        .isGreaterThanOrEqualTo(LEAST_PRECISION);
    assertThat(primary.recall())
        .as("recall; %s", disagreements())
        .isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  private static String disagreements() {
    return JUDGED.stream()
        .filter(one -> !one.primary().labelled.equals(one.primary().mined))
        .map(one -> "%s labelled %s, mined %s".formatted(one.id, one.labelled, one.mined))
        .collect(Collectors.joining("; "));
  }

  /** The strata in which the labels were drawn, by session. */
  private static Map<String, Predicate<Integer>> strata() {
    Predicate<Integer> several =
        List.of(11, 15, 26, 28, 34, 74, 119, 120, 123, 124, 125, 126)::contains;
    Predicate<Integer> many = several.or(session -> session >= 130 && session <= 137);
    Predicate<Integer> near = List.of(9, 17, 18, 19, 23, 24, 50, 73, 114, 128, 129)::contains;
    Predicate<Integer> one = List.of(6, 7, 8, 10, 16, 20, 21, 22, 25, 27, 29, 30)::contains;
    Predicate<Integer> single = one.or(session -> session >= 138);
    Map<String, Predicate<Integer>> strata = new LinkedHashMap<>();
    strata.put("of several indicators", many);
    strata.put("near indicators", near);
    strata.put("of one indicator", single);
    strata.put("of no indicator", many.or(near).or(single).negate());
    return strata;
  }

  private static Map<String, List<String>> labels() throws IOException {
    Map<String, String> slugs =
        Catalog.bundled().indicators().stream()
            .collect(Collectors.toMap(Indicator::displayName, Indicator::slug));
    Map<String, List<String>> labels = new LinkedHashMap<>();
    try (InputStream in = AttributionAccuracyRealDataTest.class.getResourceAsStream("labels.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        String[] cells = line.split("\t", -1);
        List<String> names = cells[1].isEmpty() ? List.of() : List.of(cells[1].split("\\|"));
        assertThat(slugs.keySet()).containsAll(names);
        labels.put(cells[0], names.stream().map(slugs::get).toList());
      }
    }
    return labels;
  }

  /** The pairs of an export by its own ids, such as {@code 181_7}. */
  private static Map<String, SourcePair> pairs() throws IOException {
    Map<String, SourcePair> pairs = new HashMap<>();
    RealExport.read(pair -> pairs.put(pair.origin().sessionId() + "_" + pair.number(), pair));
    return pairs;
  }
}
