package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.sqlite.LoadedRows;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;

/** Tells who watches a run in this process of the rows of its database, a few hundred at once. */
final class LoadedHere implements LoadedRows {
  private static final long serialVersionUID = 1;
  private static final int TELL_EVERY = 256;

  private final String working;
  private int untold;

  LoadedHere(String workingFolder) {
    this.working = workingFolder;
  }

  @Override
  public void oneMore() {
    untold++;
    if (untold == TELL_EVERY) {
      try (WorkHere here = WorkHere.of(working)) {
        here.add(LongWork.LOADING, untold);
      }
      untold = 0;
    }
  }
}
