package io.github.indicatorrefinery.transforms.parse.report;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.parse.RealData;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportParserRealDataTest {
  private static final Map<Path, CollectedRecords> REPORTS = new HashMap<>();

  @BeforeAll
  static void readAll() {
    RealData.assumePresent();
    RealData.files("reports")
        .forEach(path -> REPORTS.put(path, CollectedRecords.ofFile(SourceKind.REPORT, path)));
  }

  @Test
  void cutsEveryPairOfTheFullReportsByItsCounts() {
    List<CollectedRecords> full =
        REPORTS.values().stream().filter(records -> records.pairs.size() > 80).toList();

    assertThat(full).hasSize(15);
    assertThat(full.stream().flatMap(records -> records.pairs.stream()))
        .hasSize(1_489)
        .allSatisfy(pair -> assertThat(pair.notes()).isEmpty());
    assertThat(full.stream().flatMap(records -> records.researches.stream()))
        .allSatisfy(
            research -> {
              assertThat(research.declaredPairs()).isEqualTo(research.foundPairs());
              assertThat(research.queriesExecuted()).isEqualTo(100);
              assertThat(research.createdAt()).startsWith("2025-11-02 0");
            });
  }

  @Test
  void readsTheSameTextsAsTheExport() {
    Map<String, List<SourcePair>> sessions =
        CollectedRecords.ofFile(SourceKind.EXPORT, RealData.export()).pairs.stream()
            .collect(groupingBy(SourcePair::topic));

    REPORTS.values().stream()
        .filter(records -> records.pairs.size() > 80)
        .forEach(
            records -> {
              List<SourcePair> session = sessions.get(records.pairs.get(0).topic());
              assertThat(texts(records.pairs)).isEqualTo(texts(session));
            });
  }

  @Test
  void readsTheOtherReportsForWhatTheyAre() {
    List<CollectedRecords> others =
        REPORTS.values().stream().filter(records -> records.pairs.size() < 80).toList();
    List<SourcePair> pairs = others.stream().flatMap(records -> records.pairs.stream()).toList();

    assertThat(pairs).hasSize(42);
    assertThat(pairs.stream().map(SourcePair::topic).distinct()).hasSize(5);
    assertThat(pairs).allSatisfy(pair -> assertThat(pair.answer()).doesNotContain("\n", "**"));
    assertThat(others.stream().flatMap(records -> records.failures.stream()))
        .extracting("reason")
        .containsExactly("not_a_report");
    assertThat(others.stream().flatMap(records -> records.researches.stream()))
        .extracting(Research::foundPairs)
        .containsExactlyInAnyOrder(0, 42);
  }

  private static List<List<String>> texts(List<SourcePair> pairs) {
    List<List<String>> texts = new ArrayList<>();
    pairs.forEach(pair -> texts.add(List.of(pair.question(), pair.answer())));
    return texts;
  }
}
