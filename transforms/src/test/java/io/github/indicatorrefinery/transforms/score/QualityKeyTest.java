package io.github.indicatorrefinery.transforms.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class QualityKeyTest {
  private static final SamplePair PAIR = SamplePair.of("1", "relative_strength_index_rsi");
  private static final SamplePair TOPIC = SamplePair.of("2", "a_topic").withoutIndicator();

  private final QualityKey keys = keys("program", KnowledgeBase.bundled());

  @Test
  void isTheSameForTheSamePairWhereverItLies() {
    assertThat(keys.of(PAIR.at("other.json", "line 9").mined())).isEqualTo(keys.of(PAIR.mined()));
  }

  @Test
  void differsWithTheTextsTheIndicatorsTheNotesAndTheProgram() {
    assertThat(keys.of(PAIR.mined()))
        .isNotEqualTo(keys.of(SamplePair.of("3", PAIR.subject()).mined()))
        .isNotEqualTo(keys.of(SamplePair.of("1", "funding_rates").mined()))
        .isNotEqualTo(keys.of(PAIR.withNote("length_differs").mined()))
        .isNotEqualTo(keys("another", KnowledgeBase.bundled()).of(PAIR.mined()));
  }

  @Test
  void knowledgeMattersToPairsOfAnIndicatorAlone() throws IOException {
    KnowledgeBase other =
        KnowledgeBase.read(
            new StringReader(
                """
                slug\tproperty\tname\tvalue\tsource
                relative_strength_index_rsi\tyear\t\t1978\tWilder
                """),
            "one line",
            Catalog.bundled());
    QualityKey others = keys("program", other);

    assertThat(others.of(PAIR.mined())).isNotEqualTo(keys.of(PAIR.mined()));
    assertThat(others.of(TOPIC.mined())).isEqualTo(keys.of(TOPIC.mined()));
  }

  private static QualityKey keys(String program, KnowledgeBase knowledge) {
    return QualityKey.of(program, ScoringRules.defaults(), knowledge, Catalog.bundled());
  }
}
