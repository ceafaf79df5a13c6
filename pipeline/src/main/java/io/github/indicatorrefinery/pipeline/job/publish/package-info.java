/**
 * Ends a run: holds its books against each other, writes the dataset card and the record, and puts
 * the run in place.
 */
package io.github.indicatorrefinery.pipeline.job.publish;
