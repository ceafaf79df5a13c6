package io.github.indicatorrefinery.pipeline.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class ProjectVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ProjectVersion.class.getPackage().getImplementationVersion();
    return new String[] {"refinery " + (version == null ? "(development)" : version)};
  }
}
