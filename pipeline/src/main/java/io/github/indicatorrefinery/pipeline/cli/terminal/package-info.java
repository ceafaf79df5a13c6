/** The line on how far something is. */
package io.github.indicatorrefinery.pipeline.cli.terminal;
