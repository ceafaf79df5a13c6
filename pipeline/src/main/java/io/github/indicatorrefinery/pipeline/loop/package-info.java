/** The loop of research: what a run lacks is asked, and what is answered goes into the next run. */
package io.github.indicatorrefinery.pipeline.loop;
