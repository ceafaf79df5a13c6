package io.github.indicatorrefinery.transforms.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.facts.FactLabels.Label;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.mine.PairMiner;
import io.github.indicatorrefinery.transforms.parse.RealData;
import io.github.indicatorrefinery.transforms.parse.RealExport;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well verdicts on statements of the export agree with labels by reading. */
class FactAccuracyRealDataTest {
  private static final Map<String, MinedPair> PAIRS = new HashMap<>();

  private static FactCheck check;

  @BeforeAll
  static void readLabelledPairs() throws IOException {
    RealData.assumePresent();
    check = FactChecker.of(KnowledgeBase.bundled(), Catalog.bundled());
    Set<String> wanted =
        Stream.concat(
                FactLabels.read("/facts/formula_labels.tsv").stream(),
                FactLabels.read("/facts/fact_labels.tsv").stream())
            .map(Label::pairId)
            .collect(Collectors.toSet());
    PairMiner miner = new PairMiner(Catalog.bundled());
    RealExport.read(
        pair -> {
          MinedPair mined = miner.mine(pair);
          if (wanted.contains(mined.pairId())) {
            PAIRS.put(mined.pairId(), mined);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "/facts/formula_labels.tsv, first, 0.95, 0.80",
    "/facts/formula_labels.tsv, second, 0.95, 0.60",
    "/facts/formula_labels.tsv, third, 0.95, 0.45",
    "/facts/formula_labels.tsv, held-out, 0.95, 0.50",
    "/facts/fact_labels.tsv, first, 0.95, 0.40",
    "/facts/fact_labels.tsv, held-out, 0.95, 0.65"
  })
  void accusesRightlyAndSeldomMisses(
      String labels, String set, double minPrecision, double minRecall) throws IOException {
    int right = 0;
    int accused = 0;
    int missed = 0;
    int unread = 0;
    for (Label label : FactLabels.read(labels)) {
      if (!label.set().equals(set) || !label.isClear()) {
        continue;
      }
      MinedPair pair = PAIRS.get(label.pairId());
      if (pair == null) {
        unread++;
        continue;
      }
      boolean wrong = isAccused(label, pair);
      accused += wrong ? 1 : 0;
      right += wrong && label.isWrong() ? 1 : 0;
      missed += !wrong && label.isWrong() ? 1 : 0;
    }
    double precision = (double) right / accused;
    double recall = (double) right / (right + missed);
    System.out.printf(
        "%s, %s: of %d wrong statements %d are found (recall %.3f), %d accused (precision %.3f), %d not in the export%n",
        labels, set, right + missed, right, recall, accused, precision, unread);

    assertThat(precision).isGreaterThanOrEqualTo(minPrecision);
    assertThat(recall).isGreaterThanOrEqualTo(minRecall);
  }

  private static boolean isAccused(Label label, MinedPair pair) {
    String answer = AnswerCleaner.clean(pair.source().answer());
    List<Fact> facts = check.check(pair.attribution().indicators(), answer);
    return label.meant(facts, answer).stream().anyMatch(fact -> fact.verdict() == Verdict.WRONG);
  }
}
