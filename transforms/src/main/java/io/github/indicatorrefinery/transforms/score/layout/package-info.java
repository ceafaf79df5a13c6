/** Whether the lines and parts of a text stand where somebody would have written them. */
package io.github.indicatorrefinery.transforms.score.layout;
