/** A digest of the rows of a dataset, by which two datasets are compared without their texts. */
package io.github.indicatorrefinery.io.digest;
