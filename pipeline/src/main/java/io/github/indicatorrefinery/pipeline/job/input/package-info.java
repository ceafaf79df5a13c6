/** Formats of input that need a store to be read, so that {@code transforms} cannot know them. */
package io.github.indicatorrefinery.pipeline.job.input;
