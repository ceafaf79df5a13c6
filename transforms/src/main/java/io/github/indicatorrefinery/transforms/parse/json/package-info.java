/** Exports and structured files: JSON of several shapes and any size, read as a stream. */
package io.github.indicatorrefinery.transforms.parse.json;
