/**
 * The target indicators and the words by which they are known. The list is data: {@code
 * catalog.tsv} beside this package, or a file of the user in the same format.
 */
package io.github.indicatorrefinery.transforms.catalog;
