package io.github.indicatorrefinery.pipeline.serve;

import io.github.indicatorrefinery.io.http.RequestWatch;
import io.github.indicatorrefinery.pipeline.serve.live.Answered;
import io.github.indicatorrefinery.pipeline.serve.live.DeskWatch;
import io.github.indicatorrefinery.transforms.retrieve.GateDecision;

/** Counts. */
final class ServerWatch implements RequestWatch, DeskWatch {
  @Override
  public void answered(String route, int status, long nanos) {}

  @Override
  public void failed(String route, Exception failure) {
    failure.printStackTrace();
  }

  @Override
  public void searched(GateDecision gate) {}

  @Override
  public void answered(Answered answered) {}
}
