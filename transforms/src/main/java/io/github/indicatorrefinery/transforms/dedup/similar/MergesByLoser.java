package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Makes merges known by the id of the pair that goes; no pair goes twice. */
final class MergesByLoser
    extends PTransform<PCollection<Merge>, PCollectionView<Map<String, Merge>>> {
  private static final long serialVersionUID = 1;

  @Override
  public PCollectionView<Map<String, Merge>> expand(PCollection<Merge> merges) {
    return merges
        .apply("Key by who goes", WithKeys.of(Merge::pairId).withKeyType(TypeDescriptors.strings()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(Merge.class)))
        .apply("View", View.asMap());
  }
}
