/** What stages do to texts alike: one way for all of them. */
package io.github.indicatorrefinery.transforms.text;
