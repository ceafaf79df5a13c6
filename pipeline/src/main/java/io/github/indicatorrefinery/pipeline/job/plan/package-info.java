/** All that a run was asked to do, in typed values. Nothing here or below it sees an option. */
package io.github.indicatorrefinery.pipeline.job.plan;
