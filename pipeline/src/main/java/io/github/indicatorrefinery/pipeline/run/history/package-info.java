/** What runs left for those after them: a line and the fate of every pair, a run each. */
package io.github.indicatorrefinery.pipeline.run.history;
