package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.Location;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Beam's file systems, for a command that builds no pipeline. */
public final class OtherFileSystems {
  private OtherFileSystems() {}

  /** Sets them up where one of the places is not of this machine; it takes Beam half a second. */
  public static void prepareFor(List<String> places) {
    if (!places.stream().allMatch(place -> place == null || Location.isLocal(place))) {
      FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    }
  }
}
