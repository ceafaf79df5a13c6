package io.github.indicatorrefinery.architecture.crooked.pipeline;

import io.github.indicatorrefinery.architecture.crooked.pipeline.cli.Face;

/** Who starts the command may know it. */
class Starts {
  Face face;
}
