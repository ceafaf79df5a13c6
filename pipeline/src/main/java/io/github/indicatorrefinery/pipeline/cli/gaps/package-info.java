/** The command that tells what a run lacks. */
package io.github.indicatorrefinery.pipeline.cli.gaps;
