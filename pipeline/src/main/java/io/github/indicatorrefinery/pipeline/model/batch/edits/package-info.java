/** Imports of replies as edits of a run. */
package io.github.indicatorrefinery.pipeline.model.batch.edits;
