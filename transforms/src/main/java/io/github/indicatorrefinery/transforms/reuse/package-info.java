/** What tells whether the work of an earlier run would come out the same now. */
package io.github.indicatorrefinery.transforms.reuse;
