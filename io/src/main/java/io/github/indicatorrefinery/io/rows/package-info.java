/** Rows, their columns, and the folder of a run that the stores write them to. */
package io.github.indicatorrefinery.io.rows;
