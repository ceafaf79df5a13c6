package io.github.indicatorrefinery.architecture.crooked.pipeline.job.child;

import io.github.indicatorrefinery.architecture.crooked.pipeline.job.WritesRun;

public class Part {
  WritesRun whole;
}
