package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.sqlite.LoadedRows;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;

/** Tells who watches a run in this process how many rows of its database are loaded. */
final class LoadedHere implements LoadedRows {
  private static final long serialVersionUID = 1;

  private final String working;

  LoadedHere(String workingFolder) {
    this.working = workingFolder;
  }

  @Override
  public void more(long rows) {
    try (WorkHere here = WorkHere.of(working)) {
      here.add(LongWork.LOADING, rows);
    }
  }
}
