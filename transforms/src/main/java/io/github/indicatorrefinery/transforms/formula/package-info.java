/**
 * Formulas as expressions over named series: reading them, computing them, and deciding whether two
 * of them say the same.
 */
package io.github.indicatorrefinery.transforms.formula;
