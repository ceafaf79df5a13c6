/** Reads formulas leniently: words become series and functions. */
package io.github.indicatorrefinery.transforms.facts.reading;
