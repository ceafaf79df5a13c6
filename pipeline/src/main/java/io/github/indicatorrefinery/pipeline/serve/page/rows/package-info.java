/** Reads from a run's database what the pages show. */
package io.github.indicatorrefinery.pipeline.serve.page.rows;
