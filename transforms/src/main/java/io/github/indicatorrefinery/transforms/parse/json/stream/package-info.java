/** A stream of JSON that is read on after a break, and the values that are kept of it. */
package io.github.indicatorrefinery.transforms.parse.json.stream;
