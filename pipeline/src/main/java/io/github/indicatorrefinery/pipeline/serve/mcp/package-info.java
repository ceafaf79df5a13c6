/** The run as tools of the Model Context Protocol, by its official SDK. */
package io.github.indicatorrefinery.pipeline.serve.mcp;
