/** The command that asks a model what is missing. */
package io.github.indicatorrefinery.pipeline.cli.research;
