/** How the values travel between workers: one coder for every record. */
package io.github.indicatorrefinery.transforms.coders;
