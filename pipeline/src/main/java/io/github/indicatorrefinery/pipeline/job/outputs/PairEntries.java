package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.io.search.BuildSearchIndex;
import io.github.indicatorrefinery.io.search.IndexDescription;
import io.github.indicatorrefinery.io.search.SearchEntry;
import io.github.indicatorrefinery.io.search.StagedEntries;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.GateFile;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunLabels;
import io.github.indicatorrefinery.transforms.embed.Embedded;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The kept pairs as entries of the search index, and the index itself. */
final class PairEntries {
  private PairEntries() {}

  static PCollection<WrittenFile> index(
      Job job, PCollection<StagedEntries> staged, PCollection<String> dataDigest) {
    return staged.apply(
        "Build search index",
        BuildSearchIndex.at(
            job.output().working(),
            RunFiles.INDEX,
            vectors(job.dedup().embedded(), job.output().gate()),
            dataDigest.apply("The digest of the index", View.asSingleton())));
  }

  private static IndexDescription.@Nullable Vectors vectors(
      Embedded embedded, @Nullable GateFile gate) {
    EmbeddingModel model = EmbeddingModel.MINI_LM;
    return embedded == Embedded.NONE
        ? null
        : new IndexDescription.Vectors(
            model.name(),
            model.version(),
            model.dimensions(),
            model.distance(),
            gate == null ? null : gate.toJson());
  }

  static StagedEntries stage(Shard shard, RunFolder folder) throws IOException {
    List<KeptPair> kept =
        shard.kept().stream().sorted(Comparator.comparing(KeptPair::pairId)).toList();
    return StagedEntries.stage(
        shard.index(), kept.size(), kept.stream().map(PairEntries::entry).iterator(), folder);
  }

  private static SearchEntry entry(KeptPair kept) {
    Set<String> subjects = new LinkedHashSet<>();
    subjects.add(kept.pair().mined().subject());
    subjects.addAll(kept.pair().mined().attribution().indicators());
    TreeMap<String, List<String>> labels = new TreeMap<>();
    labels.put(RunLabels.INDICATOR, List.copyOf(subjects));
    labels.put(RunLabels.TIER, List.of(kept.pair().quality().tier().label()));
    labels.put(RunLabels.FLAG, kept.pair().quality().flags());
    return new SearchEntry(
        kept.pairId(),
        kept.pair().clean().question(),
        kept.pair().clean().answer(),
        components(kept.embedding()),
        labels);
  }

  private static List<Float> components(@Nullable Embedding embedding) {
    List<Float> components = new ArrayList<>();
    for (int i = 0; embedding != null && i < embedding.dimensions(); i++) {
      components.add(embedding.get(i));
    }
    return components;
  }
}
