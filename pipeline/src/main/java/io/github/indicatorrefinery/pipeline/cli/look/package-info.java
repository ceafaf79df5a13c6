/** The commands that look at a finished run and change nothing. */
package io.github.indicatorrefinery.pipeline.cli.look;
