/**
 * The command line: options become typed values here, once, and every mistake in them is told in
 * one message. Nothing below knows an option by its name.
 */
package io.github.indicatorrefinery.pipeline.cli;
