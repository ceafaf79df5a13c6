/**
 * What the templates of the pages show, in values and words; it knows neither a request nor a
 * database.
 */
package io.github.indicatorrefinery.pipeline.serve.page.view;
