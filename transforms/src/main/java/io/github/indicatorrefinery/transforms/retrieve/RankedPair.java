package io.github.indicatorrefinery.transforms.retrieve;

/**
 * A pair in its place.
 *
 * @param fused what it is ranked by, about 0 to 1; it says which pair is better, not whether any is
 *     good
 */
public record RankedPair(RetrievedPair found, double fused) {}
