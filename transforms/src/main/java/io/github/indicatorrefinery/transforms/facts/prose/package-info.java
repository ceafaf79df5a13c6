/** Calculations that are told in words, written with signs. */
package io.github.indicatorrefinery.transforms.facts.prose;
