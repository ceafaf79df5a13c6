/**
 * Why one pair stayed or went: asked of the database of a finished run, told in lines for a person.
 */
package io.github.indicatorrefinery.pipeline.explain;
