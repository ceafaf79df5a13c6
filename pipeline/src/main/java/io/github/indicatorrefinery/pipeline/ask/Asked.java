package io.github.indicatorrefinery.pipeline.ask;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import java.util.List;

/**
 * What a run has on a question.
 *
 * @param gate whether it is answered
 * @param citations the pairs nearest to it, best first, whatever the gate says
 */
public record Asked(String question, GateDecision gate, List<Citation> citations) {
  public Asked {
    requireNonNull(question, "question");
    requireNonNull(gate, "gate");
    citations = List.copyOf(citations);
  }
}
