package io.github.indicatorrefinery.pipeline.model.batch.reply;

import java.util.Locale;

/** What a model scores of the answer that it was given, each from 0 to 5. */
public enum Criterion {
  ACCURACY,
  COMPLETENESS,
  CLARITY,
  RELEVANCE,
  USEFULNESS;

  /** The name in a reply, such as {@code accuracy}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
