package io.github.indicatorrefinery.architecture.crooked.transforms;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;

abstract class IsAStage extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  abstract static class Fn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;
  }
}
