package io.github.indicatorrefinery.transforms.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBatchTest {
  @Test
  void putsTextsOfLikeLengthTogether() {
    List<TokenBatch> batches =
        TokenBatch.of(new int[][] {new int[200], {1, 2, 3}, new int[180], {4, 5}});

    assertThat(batches).hasSize(3);
    assertThat(batches.get(0).text(0)).isEqualTo(3);
    assertThat(batches.get(0).text(1)).isEqualTo(1);
    assertThat(batches.get(1).text(0)).isEqualTo(2);
    assertThat(batches.get(2).text(0)).isZero();
  }

  @Test
  void padsEachTextToTheLongest() {
    TokenBatch batch = TokenBatch.of(new int[][] {{1, 2, 3}, {4, 5}}).get(0);

    assertThat(batch.size()).isEqualTo(2);
    assertThat(batch.length()).isEqualTo(3);
    assertThat(batch.ids().array()).containsExactly(4, 5, 0, 1, 2, 3);
    assertThat(batch.mask().array()).containsExactly(1, 1, 0, 1, 1, 1);
    assertThat(batch.types().array()).containsOnly(0).hasSize(6);
  }

  @Test
  void dealsOutEveryTextOnceWithinTheBound() {
    Random random = new Random(1);
    int[][] tokens =
        IntStream.range(0, 500)
            .mapToObj(i -> new int[2 + random.nextInt(300)])
            .toArray(int[][]::new);

    List<TokenBatch> batches = TokenBatch.of(tokens);

    assertThat(batches.stream().flatMapToInt(TokenBatchTest::texts))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 500).boxed().toList());
    assertThat(batches)
        .allMatch(
            batch -> batch.size() == 1 || batch.size() * batch.length() <= TokenBatch.MAX_TOKENS);
  }

  private static IntStream texts(TokenBatch batch) {
    return IntStream.range(0, batch.size()).map(batch::text);
  }
}
