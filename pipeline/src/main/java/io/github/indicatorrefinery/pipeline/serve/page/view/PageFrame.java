package io.github.indicatorrefinery.pipeline.serve.page.view;

import static java.util.Objects.requireNonNull;

/**
 * What stands around the content of a page.
 *
 * @param run that is served; empty on a page that tells of no run
 * @param keepsFeedback whether the server keeps what readers say of answers
 */
public record PageFrame(String title, String run, boolean keepsFeedback) {
  public PageFrame {
    requireNonNull(title, "title");
    requireNonNull(run, "run");
  }
}
