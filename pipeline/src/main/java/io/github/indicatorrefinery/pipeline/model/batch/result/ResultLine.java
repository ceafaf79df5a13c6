package io.github.indicatorrefinery.pipeline.model.batch.result;

/**
 * A line of a result file.
 *
 * @param number from 1
 * @param text the line, or its beginning where it is too long to be one reply
 * @param bytes of the whole line
 */
record ResultLine(long number, String text, long bytes) {
  /**
   * A reply has some 10 KB, with all the thoughts of a model some 100; a file without line feeds
   * must not be taken into memory as one line.
   */
  static final int MAX_BYTES = 8 << 20;

  boolean isTooLong() {
    return bytes > MAX_BYTES;
  }
}
