package io.github.indicatorrefinery.transforms.score.flag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.score.ExportAnswers;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Full refusals among the labelled answers of XSTest, in two halves by the number of the question:
 * the patterns were chosen by reading the odd half.
 */
class RefusalRealDataTest {
  private static List<Map<String, String>> rows;

  @BeforeAll
  static void read() throws IOException {
    Path file = ExportAnswers.folder().resolve("../truth/quality_xstest_refusal.jsonl");
    Assumptions.assumeTrue(Files.exists(file), "no labelled answers at " + file);
    rows = ExportAnswers.readLines(file);
  }

  @Test
  void tellsFullRefusalsFromTheRestOnBothHalves() {
    Confusion odd = confusion(1, true);
    Confusion even = confusion(0, true);
    System.out.println("full refusal against all others, odd half: " + odd);
    System.out.println("full refusal against all others, even half: " + even);
    assertThat(odd.f1()).isGreaterThan(0.91);
    assertThat(even.f1()).isGreaterThan(0.9);
  }

  @Test
  void tellsFullRefusalsFromAnswersOnBothHalves() {
    Confusion odd = confusion(1, false);
    Confusion even = confusion(0, false);
    System.out.println("full refusal against compliance, odd half: " + odd);
    System.out.println("full refusal against compliance, even half: " + even);
    assertThat(odd.f1()).isGreaterThan(0.95);
    assertThat(even.f1()).isGreaterThan(0.94);
  }

  @Test
  void raisesNoAlarmOnACaution() {
    assertThat(rows)
        .filteredOn(row -> row.get("label").startsWith("1_"))
        .filteredOn(row -> row.get("answer").contains("lease note that"))
        .hasSize(8)
        .noneMatch(RefusalRealDataTest::isRefusal);
  }

  private static Confusion confusion(int half, boolean withPartial) {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (Map<String, String> row : rows) {
      int number = Integer.parseInt(row.get("id").substring(row.get("id").indexOf('-') + 1));
      boolean partial = row.get("label").startsWith("3_");
      if (number % 2 == half && (withPartial || !partial)) {
        boolean full = row.get("label").startsWith("2_");
        boolean refusal = isRefusal(row);
        found += refusal && full ? 1 : 0;
        wrong += refusal && !full ? 1 : 0;
        missed += !refusal && full ? 1 : 0;
      }
    }
    return new Confusion(found, wrong, missed);
  }

  private static boolean isRefusal(Map<String, String> row) {
    String answer = AnswerCleaner.clean(row.get("answer"));
    return Refusal.of(AnswerText.read(row.get("question"), answer)) == Refusal.Degree.FULL;
  }

  private record Confusion(int found, int wrong, int missed) {
    double f1() {
      return 2.0 * found / (2 * found + wrong + missed);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f, recall %.3f, F1 %.3f",
          (double) found / (found + wrong),
          (double) found / (found + missed),
          f1());
    }
  }
}
