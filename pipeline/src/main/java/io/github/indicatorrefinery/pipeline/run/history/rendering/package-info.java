/** The history for people and programs: in a terminal, as a page, as JSON. */
package io.github.indicatorrefinery.pipeline.run.history.rendering;
