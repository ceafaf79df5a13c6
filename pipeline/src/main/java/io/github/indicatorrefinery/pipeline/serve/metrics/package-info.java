/** What the server counts, and how Prometheus reads it. */
package io.github.indicatorrefinery.pipeline.serve.metrics;
