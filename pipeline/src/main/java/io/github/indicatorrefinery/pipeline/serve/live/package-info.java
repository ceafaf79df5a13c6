/** A run that is served while another may take its place, and the one way to an answer from it. */
package io.github.indicatorrefinery.pipeline.serve.live;
