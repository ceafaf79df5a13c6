/** Questions that would fill the gaps of a run: chosen, handed on, and held against a later run. */
package io.github.indicatorrefinery.pipeline.run.gaps.assign;
