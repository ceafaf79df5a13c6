/**
 * Finds a pair in the database of a finished run, and all that the outputs know of why it stayed or
 * went.
 */
package io.github.indicatorrefinery.pipeline.run.explain.database;
