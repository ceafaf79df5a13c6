/** What one run has that another has not, pair by pair, and why. */
package io.github.indicatorrefinery.pipeline.run.diff;
