/**
 * What one linear pass over an answer finds out, for every metric and flag to read: words, lines,
 * lists, numbers, years. Nothing here judges.
 */
package io.github.indicatorrefinery.transforms.score.text;
