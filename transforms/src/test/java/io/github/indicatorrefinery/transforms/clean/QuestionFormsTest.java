package io.github.indicatorrefinery.transforms.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.QuestionForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFormsTest {
  @ParameterizedTest
  @CsvSource({"first, 1", "held-out, 2"})
  void agreesWithLabelsByReading(String set, int mostMistakes) throws IOException {
    List<String> mistakes = new ArrayList<>();
    int labelled = 0;
    try (InputStream in = QuestionFormsTest.class.getResourceAsStream("question_forms.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(one -> one.startsWith(set + "\t")).toList()) {
        String[] cells = line.split("\t", -1);
        labelled++;
        if (!QuestionForms.of(cells[2]).label().equals(cells[1])) {
          mistakes.add(cells[2]);
        }
      }
    }
    System.out.printf(
        "question_forms.tsv, %s: %d of %d as labelled%n",
        set, labelled - mistakes.size(), labelled);

    assertThat(mistakes).hasSizeLessThanOrEqualTo(mostMistakes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "Fear of \"altcoin\" and \"meme coin\" bubbles # PHRASE",
        "\"fee market\" \"block space\" # SEARCH_QUERY",
        "\"fee market\" # PHRASE",
        "fees AND blocks # SEARCH_QUERY",
        "how to read a block # QUESTION",
        "how blocks fill # PHRASE",
      })
  void tellsSyntaxFromQuotation(String question, QuestionForm form) {
    assertThat(QuestionForms.of(question)).isEqualTo(form);
  }

  @Property
  void aQuestionMarkAtTheEndAlwaysAsks(@ForAll String text) {
    assertThat(QuestionForms.of(text + "?")).isEqualTo(QuestionForm.QUESTION);
  }
}
