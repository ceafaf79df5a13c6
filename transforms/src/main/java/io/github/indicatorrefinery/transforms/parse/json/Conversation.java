package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.stream.Place;

/** Takes the pairs of a conversation that {@code around} holds. */
record Conversation(Findings findings, PairTelling pairs, Frame around) implements Turns.Sink {
  @Override
  public void pair(Place at, int number, String format, String question, String answer) {
    pairs.tellTurns(around, at, number, format, question, answer);
  }

  @Override
  public void fail(Place at, String reason, String message, String input) {
    around.holdRecords();
    findings.fail(reason, message, at.pointer(), input, input.length());
  }

  @Override
  public void passOver(Place at) {
    around.passOver(at.path(), 1);
  }
}
