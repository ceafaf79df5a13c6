/** Measures search and gate on questions whose right pairs are known. */
package io.github.indicatorrefinery.pipeline.ask.evaluate;
