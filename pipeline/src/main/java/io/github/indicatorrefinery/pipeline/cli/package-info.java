/**
 * The command line. Options become typed values here, once, and every mistake in them is told in
 * one message; a folder for each kind of command.
 */
package io.github.indicatorrefinery.pipeline.cli;
