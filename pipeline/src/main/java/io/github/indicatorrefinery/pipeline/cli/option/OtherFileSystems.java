package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.Location;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Beam's file systems. They are the process's: which there are, and who enters them, is what was
 * told last, here or where Beam makes a pipeline. So nothing else in this program tells it, and a
 * command does before it looks at its places. This machine's own files need none of it; runs that
 * enter another file system as different users belong in different processes.
 */
public final class OtherFileSystems {
  private OtherFileSystems() {}

  /** Sets them up by the options of a run: these say where a file system is and who enters. */
  public static void enterWith(PipelineOptions options) {
    FileSystems.setDefaultPipelineOptions(options);
  }

  /**
   * Sets them up for a command that builds no pipeline, where one of its places is not of this
   * machine; it takes Beam half a second.
   */
  public static void prepareFor(List<String> places) {
    if (!places.stream().allMatch(place -> place == null || Location.isLocal(place))) {
      enterWith(PipelineOptionsFactory.create());
    }
  }
}
