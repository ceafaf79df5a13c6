package io.github.indicatorrefinery.architecture.crooked.pipeline.run;

import io.github.indicatorrefinery.architecture.crooked.pipeline.job.WritesRun;

class ReadsRun {
  WritesRun writer;
}
