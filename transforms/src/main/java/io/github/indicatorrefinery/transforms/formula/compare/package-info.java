/** Decides whether two formulas say the same, by computing both on many series. */
package io.github.indicatorrefinery.transforms.formula.compare;
