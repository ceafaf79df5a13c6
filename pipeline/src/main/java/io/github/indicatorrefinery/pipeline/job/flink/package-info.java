/**
 * Runs on Apache Flink: inside this process, or on a cluster. What is Flink's stays in here; a run
 * on the Direct Runner loads nothing of this package but {@link
 * io.github.indicatorrefinery.pipeline.job.flink.FlinkPresets}.
 */
package io.github.indicatorrefinery.pipeline.job.flink;
