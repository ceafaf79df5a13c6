/** Repeated answers: which ones say nearly the same, and which one stays. */
package io.github.indicatorrefinery.transforms.dedup.answer;
