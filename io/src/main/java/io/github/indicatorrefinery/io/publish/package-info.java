/** The folder of a run: written aside, then put in place as a whole. */
package io.github.indicatorrefinery.io.publish;
