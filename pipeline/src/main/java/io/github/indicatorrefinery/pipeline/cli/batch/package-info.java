/** The commands {@code batch export} and {@code batch import}. */
package io.github.indicatorrefinery.pipeline.cli.batch;
