/**
 * Finds what answers state of an indicator besides formulas (bounds, default periods, customary
 * levels, creator, year, the words behind an abbreviation) and holds it against the knowledge base.
 * Each kind is a class of its own behind {@link ClaimCheck}.
 */
package io.github.indicatorrefinery.transforms.facts.claim;
