/**
 * Joins every pair with what was decided of it, numbers what is kept, and lays all of it out in
 * sorted shards for the outputs. The texts wait in files; only their names are grouped.
 */
package io.github.indicatorrefinery.transforms.gather;
