/**
 * The command {@code run}: options become a checked plan, the plan becomes a job that is watched to
 * its end.
 */
package io.github.indicatorrefinery.pipeline.cli.run;
