/** The server: which faces it has, and nothing else. */
package io.github.indicatorrefinery.pipeline.serve;
