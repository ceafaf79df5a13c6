/** Joins the judge of {@code transforms} to the endpoints and the cache of {@code io}. */
package io.github.indicatorrefinery.pipeline.judge;
