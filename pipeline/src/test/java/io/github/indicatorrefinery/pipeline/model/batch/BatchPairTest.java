package io.github.indicatorrefinery.pipeline.model.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchPairTest {
  @Test
  void theDigestIsOfIdQuestionAndAnswerWithTheirLengths() {
    assertThat(pair("a1", "RSI", "Q?", "Änd").sha256())
        .isEqualTo(Sha256.of("2:a1,2:Q?,4:Änd,".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(pair("a1", "MACD", "Q?", "Änd").sha256())
        .isNotEqualTo(pair("a1", "RSI", "Q?", "And").sha256());
  }

  private static BatchPair pair(String id, String subject, String question, String answer) {
    return new BatchPair(id, subject, question, answer, List.of());
  }
}
