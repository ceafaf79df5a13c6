/** Options that several commands have, and the mistakes in them. */
package io.github.indicatorrefinery.pipeline.cli.option;
