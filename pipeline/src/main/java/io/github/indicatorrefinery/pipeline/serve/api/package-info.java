/** The server's own JSON interface. */
package io.github.indicatorrefinery.pipeline.serve.api;
