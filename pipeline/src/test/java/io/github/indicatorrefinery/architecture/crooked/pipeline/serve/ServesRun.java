package io.github.indicatorrefinery.architecture.crooked.pipeline.serve;

import io.github.indicatorrefinery.architecture.crooked.pipeline.cli.Face;
import io.github.indicatorrefinery.architecture.crooked.pipeline.job.child.Part;

class ServesRun {
  Part part;
  Face face;
}
