/** What the words of a formula can mean: names, functions and numbers of periods. */
package io.github.indicatorrefinery.transforms.facts.words;
