/** Files of replies read back: a new version of the pairs, and the lines that failed. */
package io.github.indicatorrefinery.pipeline.model.batch.result;
