/** What a terminal showed: captures without their control sequences, or replayed. */
package io.github.indicatorrefinery.transforms.parse.terminal;
