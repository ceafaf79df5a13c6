/** Files that hold files: each member is read as a file of its own. */
package io.github.indicatorrefinery.transforms.parse.archive;
