/** What a formula of an answer is worth: held against the reference by computing both. */
package io.github.indicatorrefinery.transforms.facts.verdict;
