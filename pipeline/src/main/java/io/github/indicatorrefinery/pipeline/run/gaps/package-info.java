/** Reads from a finished run what its dataset lacks of each indicator. */
package io.github.indicatorrefinery.pipeline.run.gaps;
