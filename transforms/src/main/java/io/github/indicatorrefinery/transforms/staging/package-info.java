/**
 * Records that wait in files between two stages, so that only the names of these files are grouped.
 */
package io.github.indicatorrefinery.transforms.staging;
