/**
 * Dedup: which pairs ask what another pair asks already, and which one stays.
 *
 * <p>It works on {@link io.github.indicatorrefinery.transforms.dedup.Candidate}s and returns {@link
 * io.github.indicatorrefinery.transforms.dedup.Merge}s; the texts are joined with these later,
 * once.
 */
package io.github.indicatorrefinery.transforms.dedup;
