/**
 * How good a pair is: named metrics from 0 to 1, their weighted sum as a score from 0 to 100,
 * tiers, flags, and what is rejected. Everything is arithmetic on the two texts and on what a check
 * of their facts found: no clock, no model, no order of the input.
 */
package io.github.indicatorrefinery.transforms.score;
