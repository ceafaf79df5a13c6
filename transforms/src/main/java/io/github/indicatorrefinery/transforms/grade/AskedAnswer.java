package io.github.indicatorrefinery.transforms.grade;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.ScoredPair;

/** What the judge is shown of a pair: the cleaned texts. */
public record AskedAnswer(
    String pairId, String subject, Origin origin, String question, String answer) {
  public AskedAnswer {
    requireNonNull(pairId, "pairId");
    requireNonNull(subject, "subject");
    requireNonNull(origin, "origin");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
  }

  static AskedAnswer of(ScoredPair pair) {
    return new AskedAnswer(
        pair.mined().pairId(),
        pair.mined().subject(),
        pair.source().origin(),
        pair.clean().question(),
        pair.clean().answer());
  }

  Prompt prompt(String model) {
    return Rubric.prompt(model, question, answer);
  }
}
