/**
 * What dedup's threshold and guards did in a finished run, as {@code refinery.db} has it, and what
 * other thresholds would do: how many questions would go, and the pairs next to the cut.
 */
package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;
