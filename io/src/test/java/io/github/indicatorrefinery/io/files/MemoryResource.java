package io.github.indicatorrefinery.io.files;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/** A name in {@link MemoryFileSystem}; that of a folder ends with a slash. */
record MemoryResource(String name) implements ResourceId {
  private static final long serialVersionUID = 1;

  @Override
  public ResourceId resolve(String other, ResolveOptions options) {
    String end = options == StandardResolveOptions.RESOLVE_DIRECTORY ? "/" : "";
    return new MemoryResource(name + other + end);
  }

  @Override
  public ResourceId getCurrentDirectory() {
    return isDirectory() ? this : new MemoryResource(name.substring(0, name.lastIndexOf('/') + 1));
  }

  @Override
  public String getScheme() {
    return "mem";
  }

  @Override
  public String getFilename() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  @Override
  public boolean isDirectory() {
    return name.endsWith("/");
  }

  @Override
  public String toString() {
    return name;
  }
}
