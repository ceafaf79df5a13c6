/** Whether pairs that people or editors speak of were seen in a run, and how far they came. */
package io.github.indicatorrefinery.transforms.sighting;
