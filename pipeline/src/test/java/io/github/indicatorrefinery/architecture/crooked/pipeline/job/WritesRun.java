package io.github.indicatorrefinery.architecture.crooked.pipeline.job;

import io.github.indicatorrefinery.architecture.crooked.pipeline.job.child.Part;

public class WritesRun {
  Part part;
}
