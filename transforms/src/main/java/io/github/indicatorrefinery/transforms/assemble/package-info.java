/**
 * Joins every pair with what was decided of it, numbers what is kept, and lays all of it out in
 * sorted shards for the outputs. This is the only stage in which the texts are grouped.
 */
package io.github.indicatorrefinery.transforms.assemble;
