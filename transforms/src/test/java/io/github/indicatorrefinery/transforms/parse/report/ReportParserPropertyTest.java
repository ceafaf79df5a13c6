package io.github.indicatorrefinery.transforms.parse.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.parse.ReportText;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.parse.terminal.AnsiText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReportParserPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n\n",
          "\nanswer characters: 5\n",
          "\nanswer characters: 1,024",
          "\nquestion characters: 3\n",
          "\nPair 7:\nquestion: x\n",
          "\nPair 2:\nquestion: x\nquestion characters: 1\nanswer: ",
          "\nanswer: ",
          "========\n",
          "\u001b[31m",
          "\u001b[0m",
          "\u001b]0;t\u0007",
          "\uD83D\uDE00",
          "\u00e9",
          " ",
          "1.  **Q:** no **A:** no",
          "\u0000",
          "word");

  @Property(tries = 500)
  void readsBackWhatWasWritten(@ForAll("texts") List<String> texts) {
    ReportText report = ReportText.withHead("t", texts.size() / 2);
    for (int i = 0; i + 1 < texts.size(); i += 2) {
      report.pair(texts.get(i), texts.get(i + 1));
    }
    CollectedRecords read = CollectedRecords.ofReport(report.end());

    assertThat(read.failures).isEmpty();
    for (int i = 0; i + 1 < texts.size(); i += 2) {
      assertThat(read.questions().get(i / 2)).isEqualTo(AnsiText.strip(texts.get(i)));
      assertThat(read.answers().get(i / 2)).isEqualTo(AnsiText.strip(texts.get(i + 1)));
    }
    assertThat(read.pairs)
        .hasSize(texts.size() / 2)
        .allSatisfy(pair -> assertThat(pair.notes()).isEmpty());
  }

  @Property
  void neverThrowsAndNeverEmitsALoneSurrogate(@ForAll byte[] bytes) {
    assertThat(CollectedRecords.ofReport(bytes).failures)
        .allSatisfy(
            failure ->
                assertThat(failure.input()).isEqualTo(TextEncoding.wellFormed(failure.input())));
    CollectedRecords.ofJson(bytes);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces))
        .list()
        .ofMinSize(2)
        .ofMaxSize(8);
  }
}
