/** Records that wait in memory, packed, until one of all workers takes a block of them. */
package io.github.indicatorrefinery.transforms.packing;
