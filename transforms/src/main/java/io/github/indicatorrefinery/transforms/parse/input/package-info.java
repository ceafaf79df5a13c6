/** From the bytes of a file, packed or not, in whatever encoding, to text that a parser reads. */
package io.github.indicatorrefinery.transforms.parse.input;
