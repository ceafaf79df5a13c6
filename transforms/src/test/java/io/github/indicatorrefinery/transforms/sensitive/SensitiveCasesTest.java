package io.github.indicatorrefinery.transforms.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 200 texts that were written after the rules; what came of them at first is in the docs. */
class SensitiveCasesTest {
  private static final String NOTHING = "-";

  private record Case(String kind, String text) {}

  @Test
  void findsWhatIsSensitiveAndNothingElse() throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> falseAlarms = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    int sensitive = 0;
    for (Case one : cases()) {
      List<String> kinds =
          SensitiveText.in(one.text()).stream()
              .map(span -> span.kind().label())
              .distinct()
              .toList();
      if (one.kind().equals(NOTHING)) {
        if (!kinds.isEmpty()) {
          falseAlarms.add(kinds + " " + one.text());
        }
        continue;
      }
      sensitive++;
      if (kinds.isEmpty()) {
        missed.add(one.kind() + " " + one.text());
      } else if (!kinds.equals(List.of(one.kind()))) {
        otherwise.add(one.kind() + " as " + kinds + " " + one.text());
      }
    }
    assertThat(cases()).hasSize(200);
    assertThat(sensitive).isEqualTo(95);
    assertThat(missed).isEmpty();
    assertThat(falseAlarms).isEmpty();
    assertThat(otherwise).isEmpty();
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SensitiveCasesTest.class.getResourceAsStream("sensitive_cases.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", 2);
          cases.add(new Case(cells[0], cells[1].replace("\\n", "\n").replace("§", "")));
        }
      }
    }
    return cases;
  }
}
