/**
 * What formulas compute with: functions from series to series. A value that is not defined, yet or
 * at all, is NaN.
 */
package io.github.indicatorrefinery.transforms.formula.series;
