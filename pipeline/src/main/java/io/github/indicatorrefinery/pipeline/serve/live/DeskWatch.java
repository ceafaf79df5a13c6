package io.github.indicatorrefinery.pipeline.serve.live;

import io.github.indicatorrefinery.transforms.retrieve.GateDecision;

/** What is told of each question. Called by many threads at once. */
public interface DeskWatch {
  /** Takes no notice. */
  DeskWatch NONE =
      new DeskWatch() {
        @Override
        public void searched(GateDecision gate) {}

        @Override
        public void answered(Answered answered) {}
      };

  /** The gate decided on a question. */
  void searched(GateDecision gate);

  /** A question was answered, or has no answer. */
  void answered(Answered answered);
}
