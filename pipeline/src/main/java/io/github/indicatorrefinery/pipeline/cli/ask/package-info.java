/** The commands that ask a run, and that measure how well it is asked. */
package io.github.indicatorrefinery.pipeline.cli.ask;
