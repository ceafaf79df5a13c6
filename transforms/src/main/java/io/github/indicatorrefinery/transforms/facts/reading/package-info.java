/** Finds formulas in answers and reads them leniently. */
package io.github.indicatorrefinery.transforms.facts.reading;
