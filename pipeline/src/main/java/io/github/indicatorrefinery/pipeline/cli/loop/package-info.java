/** The command that closes the loop: what a run lacks is asked, refined, and looked at again. */
package io.github.indicatorrefinery.pipeline.cli.loop;
