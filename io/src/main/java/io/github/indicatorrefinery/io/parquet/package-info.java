/** Parquet files, written and read without a Hadoop installation or its jars. */
package io.github.indicatorrefinery.io.parquet;
