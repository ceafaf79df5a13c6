/** Dedup as one stage: its steps in their order, and all that they find. */
package io.github.indicatorrefinery.transforms.dedup.steps;
