/**
 * What editors propose for single pairs, and how it takes effect: only where nothing is lost by it.
 */
package io.github.indicatorrefinery.transforms.edit;
