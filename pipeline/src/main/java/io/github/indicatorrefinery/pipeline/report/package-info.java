/**
 * What a run tells of itself: the books, the record of the run, the card of the dataset, and the
 * table a person reads.
 */
package io.github.indicatorrefinery.pipeline.report;
