/** Asks a finished run: question, pairs, gate, answer. It knows no face. */
package io.github.indicatorrefinery.pipeline.ask;
