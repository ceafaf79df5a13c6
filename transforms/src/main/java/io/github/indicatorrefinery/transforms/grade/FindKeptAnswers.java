package io.github.indicatorrefinery.transforms.grade;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
import io.github.indicatorrefinery.transforms.staging.StagingArea;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * The answers of the pairs that no other replaces: a removed pair is not worth a token. A shard's
 * files are read one by one, and only ids are held.
 */
final class FindKeptAnswers extends PTransform<Staged<ScoredPair>, PCollection<AskedAnswer>> {
  private static final long serialVersionUID = 1;
  private static final TupleTag<StagedFile<ScoredPair>> PAIRS = new TupleTag<>("pairs");
  private static final TupleTag<String> GONE = new TupleTag<>("gone");

  private final transient PCollection<Merge> duplicates;

  private FindKeptAnswers(PCollection<Merge> duplicates) {
    this.duplicates = duplicates;
  }

  static FindKeptAnswers without(PCollection<Merge> duplicates) {
    return new FindKeptAnswers(duplicates);
  }

  @Override
  public PCollection<AskedAnswer> expand(Staged<ScoredPair> pairs) {
    StagingArea area = pairs.area();
    PCollection<KV<Integer, String>> gone =
        duplicates
            .apply(
                "Key by shard",
                MapElements.into(new TypeDescriptor<KV<Integer, String>>() {})
                    .via(
                        verdict ->
                            KV.of(
                                area.shardOf(verdict.subject()),
                                reading(verdict.pairId(), verdict.origin()))))
            .setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()));
    return KeyedPCollectionTuple.of(PAIRS, pairs.files())
        .and(GONE, gone)
        .apply("Gather files", CoGroupByKey.create())
        .apply("Leave out", ParDo.of(new LeaveOutFn()))
        .setCoder(RecordCoder.of(AskedAnswer.class));
  }

  private static String reading(String pairId, Origin origin) {
    return pairId + " " + origin.position() + " " + origin.file();
  }

  private static final class LeaveOutFn extends DoFn<KV<Integer, CoGbkResult>, AskedAnswer> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> shard, OutputReceiver<AskedAnswer> kept)
        throws IOException {
      // Equal records may share a place: as many go as have a verdict.
      Map<String, Integer> going = new HashMap<>();
      shard.getValue().getAll(GONE).forEach(reading -> going.merge(reading, 1, Integer::sum));
      for (StagedFile<ScoredPair> file : shard.getValue().getAll(PAIRS)) {
        for (ScoredPair pair : file.read()) {
          String reading = reading(pair.mined().pairId(), pair.source().origin());
          if (going.getOrDefault(reading, 0) == 0) {
            kept.output(AskedAnswer.of(pair));
          } else {
            going.merge(reading, -1, Integer::sum);
          }
        }
      }
    }
  }
}
