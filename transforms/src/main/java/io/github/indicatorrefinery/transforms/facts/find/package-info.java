/** Finds the formulas that answers state. */
package io.github.indicatorrefinery.transforms.facts.find;
