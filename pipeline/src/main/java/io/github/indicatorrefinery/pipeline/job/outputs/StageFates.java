package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.run.history.PairFate;
import io.github.indicatorrefinery.pipeline.run.history.StagedFate;
import io.github.indicatorrefinery.transforms.gather.Decision;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stages what the history tells of the pairs of a shard; the publication joins all shards in one
 * file, which no worker holds in memory.
 */
final class StageFates implements ShardWriter<Shard> {
  private static final long serialVersionUID = 1;

  @Override
  public List<WrittenFile> write(Shard shard, RunFolder folder) throws IOException {
    StagedFate.stage(shard.index(), fates(shard), folder);
    return List.of();
  }

  static List<StagedFate> fates(Shard shard) {
    Map<String, CleanPair> cleaned = new HashMap<>();
    shard.kept().forEach(kept -> cleaned.put(kept.pairId(), kept.pair().clean()));
    shard.duplicates().forEach(gone -> cleaned.put(gone.recordId(), gone.pair().clean()));
    return shard.decisions().stream()
        .map(decision -> staged(decision, cleaned.get(decision.recordId())))
        .toList();
  }

  private static StagedFate staged(Decision decision, CleanPair clean) {
    SourcePair source = decision.pair().source();
    Quality quality = decision.quality();
    PairFate fate =
        new PairFate(
            decision.recordId(),
            decision.pair().subject(),
            decision.pair().attribution().basis().label(),
            decision.outcome().label(),
            decision.reason(),
            decision.survivorId(),
            quality == null ? null : quality.tier().label(),
            quality == null ? null : quality.score(),
            clean == null
                ? PairFate.digest(source.question(), source.answer())
                : PairFate.digest(clean.question(), clean.answer()),
            place(source));
    return new StagedFate(fate, source.createdAt());
  }

  /** What the id of a pair is made of, but for its texts. */
  private static long place(SourcePair source) {
    return PairFate.digest(
        source.origin().kind().label(),
        source.origin().sessionId(),
        source.topic(),
        source.createdAt(),
        String.valueOf(source.number()));
  }
}
