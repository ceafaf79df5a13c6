/**
 * Shows what dedup's threshold and guards did in a finished run, and what other thresholds would
 * do, as {@code refinery.db} has it: how many questions would go, and the pairs next to the cut.
 */
package io.github.indicatorrefinery.pipeline.dedupreport;
