/** Tells the gaps of a run to a person and to a program. */
package io.github.indicatorrefinery.pipeline.run.gaps.rendering;
