/** Which program this is, so that work of an earlier run is taken over from the same one alone. */
package io.github.indicatorrefinery.transforms.reuse;
