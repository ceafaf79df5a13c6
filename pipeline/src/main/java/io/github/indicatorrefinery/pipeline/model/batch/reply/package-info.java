/** One reply of a model, read leniently: what it says of a pair, or why it says nothing. */
package io.github.indicatorrefinery.pipeline.model.batch.reply;
