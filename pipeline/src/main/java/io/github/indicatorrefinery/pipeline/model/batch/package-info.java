/**
 * Requests to a model as editor: files for Gemini's batch API, and the manifest of what they ask.
 */
package io.github.indicatorrefinery.pipeline.model.batch;
