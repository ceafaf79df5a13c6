/**
 * What sets a job going and stays with it: where it goes, whether it can, how far it is, what
 * happens when a user stops it.
 */
package io.github.indicatorrefinery.pipeline.cli.run.launch;
