/** What is known of the catalog's indicators, with the source of each line. */
package io.github.indicatorrefinery.transforms.knowledge;
