package io.github.indicatorrefinery.pipeline.serve.page.view;

import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import io.github.indicatorrefinery.transforms.retrieve.GateReason;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import java.util.List;
import java.util.stream.Collectors;

/** What the gate says, in words. */
public final class GateWords {
  private GateWords() {}

  /** In two or three words. */
  public static String title(GateDecision gate) {
    return switch (gate.band()) {
      case ANSWERED -> "Answered";
      case CLOSEST -> "The closest there is";
      case UNGATED -> "Not gated";
      case REFUSED -> "Not answered";
    };
  }

  /** Why, in a sentence. */
  public static String reason(GateDecision decision, QuestionGate gate) {
    return switch (decision.band()) {
      case ANSWERED ->
          "The nearest question is at distance %s. Below %s, pairs ask about the same."
              .formatted(distance(decision), PageNumbers.two(gate.answeredBelow()));
      case CLOSEST ->
          "The nearest question is at distance %s: related, and perhaps not what you asked."
              .formatted(distance(decision));
      case UNGATED ->
          "The run has no embeddings, so nothing tells whether the pairs fit the question.";
      case REFUSED ->
          decision.reason() == GateReason.UNKNOWN_WORDS
              ? unknown(decision.unknownWords())
              : "The nearest question is at distance %s. From %s on, nothing is related."
                  .formatted(distance(decision), PageNumbers.two(gate.refusedFrom()));
    };
  }

  private static String unknown(List<String> words) {
    return words.isEmpty()
        ? "The question has no word to look for."
        : "Hardly any pair mentions "
            + words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "))
            + ".";
  }

  private static String distance(GateDecision gate) {
    return PageNumbers.two(gate.distance());
  }
}
