package io.github.indicatorrefinery.architecture.crooked.transforms;

import io.github.indicatorrefinery.architecture.crooked.io.Twin;
import io.github.indicatorrefinery.architecture.crooked.pipeline.job.WritesRun;
import org.apache.beam.sdk.Pipeline;

class Thinks {
  Twin store;
  WritesRun wiring;
  Pipeline beam;
}
