package io.github.indicatorrefinery.transforms.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.dedup.ExactDuplicates;
import io.github.indicatorrefinery.transforms.gather.Decision.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShardTest {
  @Test
  void tellsWhatBecameOfEveryPairByRecordId() {
    SamplePair kept = SamplePair.of("b", "rsi");
    SamplePair replaced = SamplePair.of("c", "rsi");
    SamplePair unwanted = SamplePair.of("a", "rsi");
    Shard shard =
        shard(List.of(kept.kept(1)), List.of(duplicate(replaced)), List.of(rejected(unwanted)));

    assertThat(shard.decisions())
        .containsExactly(
            new Decision(
                "a",
                unwanted.mined(),
                Outcome.REJECTED,
                "score",
                "refusal",
                null,
                null,
                List.of(),
                null,
                null),
            new Decision(
                "b",
                kept.mined(),
                Outcome.KEPT,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                kept.scored().quality()),
            new Decision(
                "c",
                replaced.mined(),
                Outcome.DUPLICATE,
                "dedup",
                "exact-question",
                "b",
                1.0,
                List.of(),
                List.of(),
                replaced.scored().quality()));
  }

  @Test
  void namesTheFirstTopicOfEachSubjectThatIsNoIndicator() {
    SamplePair wallets = SamplePair.of("a", "wallets").withoutIndicator();
    Shard shard =
        shard(
            List.of(
                SamplePair.of("i", "rsi").withTopic("RSI").kept(1),
                wallets.withTopic("wallets").kept(1),
                SamplePair.of("t", "taxes").withoutIndicator().withTopic("Taxes").kept(1)),
            List.of(duplicate(wallets.withTopic("Wallets!"))),
            List.of(
                rejected(wallets.withTopic("Wallets")),
                rejected(SamplePair.of("f", "forks").withoutIndicator().withTopic("Forks"))));

    assertThat(shard.topics())
        .isEqualTo(Map.of("wallets", "Wallets", "taxes", "Taxes", "forks", "Forks"));
  }

  private static Shard shard(
      List<KeptPair> kept, List<DuplicatePair> duplicates, List<RejectedPair> rejected) {
    return new Shard(0, kept, duplicates, rejected, List.of(), List.of(), List.of(), List.of());
  }

  private static DuplicatePair duplicate(SamplePair pair) {
    return new DuplicatePair(
        pair.id(), pair.scored(), pair.replacedBy("b", ExactDuplicates.EXACT_QUESTION, 1.0));
  }

  private static RejectedPair rejected(SamplePair pair) {
    return new RejectedPair(pair.id(), pair.rejected("refusal"));
  }
}
