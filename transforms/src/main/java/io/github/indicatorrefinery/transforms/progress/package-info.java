/** How far a run is, as far as only the process that does the work can tell. */
package io.github.indicatorrefinery.transforms.progress;
