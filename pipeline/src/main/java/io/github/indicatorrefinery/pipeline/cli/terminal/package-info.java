/** What reaches a terminal: safe text, and the line on how far something is. */
package io.github.indicatorrefinery.pipeline.cli.terminal;
