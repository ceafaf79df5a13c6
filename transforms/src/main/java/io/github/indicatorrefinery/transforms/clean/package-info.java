/**
 * Makes the texts of a pair fit to read: wrapping quotes, invisible characters, announcements and
 * sign-offs go; what the text says stays. The original is kept beside the cleaned text by the
 * caller. It stands before scoring, so that an announcement earns no points.
 */
package io.github.indicatorrefinery.transforms.clean;
