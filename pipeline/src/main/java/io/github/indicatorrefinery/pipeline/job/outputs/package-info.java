/** Writes every output of a run: the dataset, the database, the JSON and what was set aside. */
package io.github.indicatorrefinery.pipeline.job.outputs;
