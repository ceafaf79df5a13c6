/** Writes formulas of many notations in one, and cuts them into words and signs. */
package io.github.indicatorrefinery.transforms.facts.notation;
