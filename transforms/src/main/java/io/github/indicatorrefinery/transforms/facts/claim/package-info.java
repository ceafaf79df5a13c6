/**
 * What answers state of an indicator besides formulas: bounds, lengths, customary levels, creator,
 * year, and the words behind an abbreviation.
 */
package io.github.indicatorrefinery.transforms.facts.claim;
