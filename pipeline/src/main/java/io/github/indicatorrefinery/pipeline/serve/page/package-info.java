/** The pages of the server: which there are, and what fills them. */
package io.github.indicatorrefinery.pipeline.serve.page;
