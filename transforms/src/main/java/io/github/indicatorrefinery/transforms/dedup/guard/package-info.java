/**
 * Guards: each knows one way in which two questions look alike and ask different things, and
 * refuses to merge them then.
 */
package io.github.indicatorrefinery.transforms.dedup.guard;
