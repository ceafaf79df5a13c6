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
      List.of("broken_json", "truncated_json", "json_limit_exceeded");

  /** What JSON forbids and is read all the same, as others write it. */
  private static final Set<String> READ_ALL_THE_SAME =
      Set.of(
          // several documents in a row, and commas between them
          "n_structure_double_array.json",
          "n_array_comma_after_close.json",
          // a comma after the last element
          "n_array_extra_comma.json",
          "n_array_number_and_comma.json",
          "n_object_trailing_comma.json",
          "n_object_lone_continuation_byte_in_key_and_trailing_comma.json",
          // what programs write for numbers that are none
          "n_number_NaN.json",
          "n_number_infinity.json",
          "n_number_minus_infinity.json",
          // texts in single quotes
          "n_object_single_quote.json",
          "n_string_single_quote.json",
          // comments
          "n_object_trailing_comment.json",
          "n_object_trailing_comment_slash_open.json",
          "n_structure_object_with_comment.json");

  private static final Set<String> EMPTY =
      Set.of(
          "n_single_space.json", "n_structure_no_data.json", "n_structure_UTF8_BOM_no_data.json");

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
      if (row.get("expect").equals("reject")
          && !READ_ALL_THE_SAME.contains(row.get("name"))
          && !EMPTY.contains(row.get("name"))) {
        assertThat(read.reasons()).as(row.get("name")).containsAnyElementsOf(SYNTAX);
      } else if (row.get("expect").equals("accept")) {
        assertThat(read.reasons()).as(row.get("name")).doesNotContainAnyElementsOf(SYNTAX);
      }
    }
  }
}
