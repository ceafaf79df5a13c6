/** Finds where answers to one question state different things of the same indicator. */
package io.github.indicatorrefinery.transforms.contradict;
