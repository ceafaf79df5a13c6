/** Pairs in tables of text, and what names of columns or fields tell of a pair. */
package io.github.indicatorrefinery.transforms.parse.table;
