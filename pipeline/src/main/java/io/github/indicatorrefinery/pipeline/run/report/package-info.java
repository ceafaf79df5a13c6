/** The table that a person reads at the end of a run, and how its text is made safe to read. */
package io.github.indicatorrefinery.pipeline.run.report;
