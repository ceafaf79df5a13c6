/** Parquet files, written without a Hadoop installation or its jars. */
package io.github.indicatorrefinery.io.parquet;
