/** Writes a run: the whole job on one page. */
package io.github.indicatorrefinery.pipeline.job;
