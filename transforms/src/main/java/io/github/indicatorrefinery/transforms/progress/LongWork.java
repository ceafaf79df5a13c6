package io.github.indicatorrefinery.transforms.progress;

/** Work that takes long over a single element, so that a runner's counters tell of it too late. */
public enum LongWork {
  /** Bytes of the input files, as they are stored. */
  READING,
  /** Questions whose words were read, before any is compared. */
  PREPARING,
  /** Questions that were compared with every better one. */
  COMPARING,
  /** Rows that wait for the database. */
  STAGING,
  /** Rows that are in the database. */
  LOADING,
  /** Answers that a model has judged, or failed to. */
  JUDGING
}
