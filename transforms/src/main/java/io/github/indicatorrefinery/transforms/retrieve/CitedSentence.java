package io.github.indicatorrefinery.transforms.retrieve;

/**
 * A sentence of an answer.
 *
 * @param number of the pair that it stands in
 */
public record CitedSentence(String text, int number) {}
