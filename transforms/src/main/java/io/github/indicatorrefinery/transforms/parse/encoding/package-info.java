/** In what encoding a text is, and what a wrong one did to it. */
package io.github.indicatorrefinery.transforms.parse.encoding;
