/** The command that puts an earlier run in place again. */
package io.github.indicatorrefinery.pipeline.cli.restore;
