/** Writes the dedup report for a person, as text for a terminal and as an HTML page. */
package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;
