/** The command {@code feedback}: what readers hold of answers becomes decisions to look at. */
package io.github.indicatorrefinery.pipeline.cli.feedback;
