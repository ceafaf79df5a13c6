/**
 * Near and semantic duplicates: which questions look or mean alike, what the guards say of them,
 * and which one stays.
 */
package io.github.indicatorrefinery.transforms.dedup.similar;
