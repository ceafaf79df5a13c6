/**
 * What several copies of a stage in one process have together. A runner makes a copy for each
 * thread; what takes long to prepare is prepared once and freed when nobody uses it any more.
 */
package io.github.indicatorrefinery.transforms.sharing;
