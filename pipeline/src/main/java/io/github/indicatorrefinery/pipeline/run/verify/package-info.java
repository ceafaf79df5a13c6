/** Holds the files of a finished run against its record, and against each other. */
package io.github.indicatorrefinery.pipeline.run.verify;
