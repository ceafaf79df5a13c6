package io.github.indicatorrefinery.transforms.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.ExactDuplicates;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.gather.ShardPieces;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContradictoryGroupsTest {
  private static final String RSI = "relative_strength_index_rsi";
  private static final SamplePair KEPT =
      SamplePair.of("kept", RSI).withAnswer("The RSI oscillates between 0 and 100.");
  private static final SamplePair REPLACED =
      SamplePair.of("replaced", RSI).withAnswer("The RSI oscillates between -100 and 100.");

  private final ContradictoryGroups groups = new ContradictoryGroups(Catalog.bundled());

  @TempDir private Path working;

  @Test
  void areBetweenAKeptAnswerAndOneThatItReplaced() throws IOException {
    assertThat(
            groups.in(
                shard(
                    List.of(KEPT, REPLACED),
                    REPLACED.replacedBy("kept", ExactDuplicates.EXACT_QUESTION, 1.0))))
        .containsExactly(
            new Contradiction(
                RSI,
                Fact.Kind.RANGE,
                "kept",
                "The RSI oscillates between 0 and 100.",
                "replaced",
                "The RSI oscillates between -100 and 100."));
    assertThat(groups.in(shard(List.of(KEPT, REPLACED)))).isEmpty();
  }

  private Shard shard(List<SamplePair> pairs, Merge... verdicts) throws IOException {
    Path file = working.resolve("pairs");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (SamplePair pair : pairs) {
        RecordCoder.of(ScoredPair.class).encode(pair.scored(), out);
      }
    }
    return new ShardPieces(
            0,
            List.of(new StagedFile<>(ScoredPair.class, file.toString())),
            List.of(),
            List.of(),
            List.of(),
            List.of(verdicts),
            List.of(verdicts),
            List.of(),
            List.of(),
            List.of(),
            List.of())
        .assemble();
  }
}
