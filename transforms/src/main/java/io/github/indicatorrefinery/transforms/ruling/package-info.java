/**
 * What people decide of single pairs, and how it takes effect: in every run, with their name and
 * reason beside it.
 */
package io.github.indicatorrefinery.transforms.ruling;
