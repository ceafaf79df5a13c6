/** The commands that serve a run to others. */
package io.github.indicatorrefinery.pipeline.cli.serve;
