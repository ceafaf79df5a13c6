/**
 * Retrieval: which pairs fit a question best, whether any is near enough, and which of their
 * sentences answer it. It knows neither a store nor a pipeline.
 */
package io.github.indicatorrefinery.transforms.retrieve;
