/**
 * The columns of every table and file, and how a value of the domain becomes a row. Other programs
 * read these; the README states them.
 */
package io.github.indicatorrefinery.pipeline.job.outputs.columns;
