/** The two ways in: the command line, and the one that Flink calls. */
package io.github.indicatorrefinery.pipeline;
