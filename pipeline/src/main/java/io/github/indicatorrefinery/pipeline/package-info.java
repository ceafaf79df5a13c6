/** The job: the one page that wires the stages, what it needs to know, and the way it is run. */
package io.github.indicatorrefinery.pipeline;
