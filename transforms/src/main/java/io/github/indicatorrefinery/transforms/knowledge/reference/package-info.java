/** What is known of one indicator, each statement with its source. */
package io.github.indicatorrefinery.transforms.knowledge.reference;
