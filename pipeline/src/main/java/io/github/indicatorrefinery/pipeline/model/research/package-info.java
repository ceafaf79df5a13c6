/** Research: asks a model what is missing, keeps what it answers, and writes it as raw input. */
package io.github.indicatorrefinery.pipeline.model.research;
