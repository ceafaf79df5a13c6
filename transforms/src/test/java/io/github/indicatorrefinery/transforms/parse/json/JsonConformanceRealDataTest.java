package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.parse.RealData;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JsonConformanceRealDataTest {
  private static final List<String> SYNTAX =
      List.of("broken_json", "truncated_json", "json_limit_exceeded", "empty_file");

  /** Several documents in a row, which JSON forbids and JSON Lines allows. */
  private static final Set<String> SEVERAL_DOCUMENTS = Set.of("n_structure_double_array.json");

  @BeforeAll
  static void needsLabelledData() {
    RealData.assumePresent();
  }

  @Test
  void breaksOnWhatMustBeRejectedAndOnNothingElse() throws IOException {
    for (var row : RealData.truth("json_conformance.jsonl")) {
      byte[] document = Base64.getDecoder().decode(row.get("input_b64"));
      CollectedRecords read = CollectedRecords.ofJson(document);

      assertThat(read.failures).as(row.get("name")).isNotEmpty();
      if (row.get("expect").equals("reject") && !SEVERAL_DOCUMENTS.contains(row.get("name"))) {
        assertThat(read.reasons()).as(row.get("name")).containsAnyElementsOf(SYNTAX);
      } else if (row.get("expect").equals("accept")) {
        assertThat(read.reasons()).as(row.get("name")).doesNotContainAnyElementsOf(SYNTAX);
      }
    }
  }
}
