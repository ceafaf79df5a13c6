/** The table that a person reads at the end of a run. */
package io.github.indicatorrefinery.pipeline.run.report;
