/** Finding input files. */
package io.github.indicatorrefinery.io.files;
