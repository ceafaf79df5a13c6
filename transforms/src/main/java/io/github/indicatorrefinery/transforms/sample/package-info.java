/** A run over a part of the pairs, to try something out. */
package io.github.indicatorrefinery.transforms.sample;
