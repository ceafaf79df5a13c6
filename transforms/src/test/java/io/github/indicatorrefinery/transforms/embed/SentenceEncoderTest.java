package io.github.indicatorrefinery.transforms.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {
  private static final SentenceEncoder ENCODER = SentenceEncoder.shared();

  @Test
  void givesTheVectorsOfTheModel() {
    List<Embedding> vectors =
        ENCODER.encode(List.of("What is the RSI?", "How do miners sell Bitcoin?"));

    assertStartsWith(vectors.get(0), -0.03841068, 0.0391537, -0.11234729, 0.02173853);
    assertStartsWith(vectors.get(1), -0.00378801, 0.0558677, -0.08064016, 0.01503017);
    assertThat(vectors.get(0).dimensions()).isEqualTo(EmbeddingModel.MINI_LM.dimensions());
  }

  @Test
  void aTextHasTheSameBitsInAnyCompany() {
    List<String> texts =
        new ArrayList<>(
            IntStream.range(0, 60)
                .mapToObj(i -> "How does " + "a mean ".repeat(i % 9 + 1) + "work? " + i)
                .toList());
    List<Embedding> together = ENCODER.encode(texts);
    List<Integer> order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
    Collections.shuffle(order, new Random(7));

    List<Embedding> shuffled = ENCODER.encode(order.stream().map(texts::get).toList());
    for (int i = 0; i < order.size(); i++) {
      int text = order.get(i);
      assertThat(shuffled.get(i)).isEqualTo(together.get(text));
      assertThat(ENCODER.encode(List.of(texts.get(text)))).containsExactly(together.get(text));
    }
  }

  @Test
  void whatMeansTheSameIsNearer() {
    List<Embedding> vectors =
        ENCODER.encode(
            List.of(
                "How is the RSI calculated?",
                "What is the formula of the relative strength index?",
                "Which wallet is the safest?"));

    assertThat(vectors.get(0).cosineDistance(vectors.get(1)))
        .isLessThan(vectors.get(0).cosineDistance(vectors.get(2)));
  }

  @Test
  void encodesNothingBlankAndVeryLongTexts() {
    assertThat(ENCODER.encode(List.of())).isEmpty();
    List<Embedding> vectors = ENCODER.encode(List.of("", "price ".repeat(5_000)));
    assertThat(vectors)
        .allSatisfy(vector -> assertThat(vector.cosineDistance(vector)).isCloseTo(0, within(1e-6)));
  }

  private static void assertStartsWith(Embedding vector, double... components) {
    for (int i = 0; i < components.length; i++) {
      assertThat((double) vector.get(i)).isCloseTo(components[i], within(1e-5));
    }
  }
}
