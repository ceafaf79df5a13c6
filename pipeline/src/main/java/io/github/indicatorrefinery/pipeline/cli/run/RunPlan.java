package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.cli.run.launch.InputSizes;
import io.github.indicatorrefinery.pipeline.cli.run.launch.Launch;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import org.apache.beam.sdk.options.PipelineOptions;

/** All that is needed to start a run, checked: what to do, and what does it. */
record RunPlan(Job job, InputSizes sizes, PipelineOptions beamOptions, Launch launch) {}
