package io.github.indicatorrefinery.io.search;

/**
 * An entry that a search found.
 *
 * @param number of the entry in its index, from 0, in the order of the ids
 * @param score the higher the better; what it means is the search's
 */
public record ScoredEntry(int number, double score) {}
