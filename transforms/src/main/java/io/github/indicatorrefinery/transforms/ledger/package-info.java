/**
 * What became of everything that was read: counts that must add up, and a digest that tells whether
 * two datasets are the same. Every number is counted from the values of its own stage, never from
 * another number.
 */
package io.github.indicatorrefinery.transforms.ledger;
