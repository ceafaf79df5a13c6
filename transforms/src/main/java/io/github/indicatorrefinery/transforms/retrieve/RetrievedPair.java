package io.github.indicatorrefinery.transforms.retrieve;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A pair that one search or both found.
 *
 * @param number of the pair in its index; of equal pairs the lower one is first
 * @param cosine of its question and what is asked; null without embeddings
 * @param bm25 of its words, 0 where the search by words did not find it
 * @param statesWrong whether a check found something wrong in its answer
 */
public record RetrievedPair(
    int number, @Nullable Double cosine, double bm25, boolean statesWrong) {}
