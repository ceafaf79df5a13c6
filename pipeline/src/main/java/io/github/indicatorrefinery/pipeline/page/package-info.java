/** What every HTML page of the project shares. */
package io.github.indicatorrefinery.pipeline.page;
