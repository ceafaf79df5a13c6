/** Tells in lines for a person why a pair stayed or went, or that its name led to no one pair. */
package io.github.indicatorrefinery.pipeline.run.explain.text;
