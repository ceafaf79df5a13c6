package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.shape.Turn;
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A conversation while it is read: each turn of the user with what the assistant says to it, up to
 * the next. A turn of the user that gets no answer is a failure; what others say, and what the
 * assistant says unasked, is passed over.
 */
final class Turns {
  /** Takes what a conversation gives. */
  interface Sink {
    void pair(Place at, int number, String format, String question, String answer);

    void fail(Place at, String reason, String message, String input);

    void passOver(Place at);
  }

  private final Sink sink;
  private @Nullable Place askedAt;
  private @Nullable String question;
  private @Nullable StringBuilder answer;
  private String format = "";
  private int number;

  Turns(Sink sink) {
    this.sink = sink;
  }

  void take(Turn turn, Place at) {
    switch (turn.speaker()) {
      case USER -> {
        finish();
        if (turn.text() == null) {
          sink.fail(at, "question_not_text", "a turn of the user without text", "");
        } else {
          askedAt = at;
          question = turn.text();
          format = turn.format();
        }
      }
      case ASSISTANT -> takeAnswer(turn.text(), at);
      case OTHER -> sink.passOver(at);
    }
  }

  /** The conversation is over, or another question comes. */
  void finish() {
    if (question != null && answer == null) {
      sink.fail(askedAt, "missing_answer", "a turn of the user without an answer", question);
    } else if (question != null) {
      sink.pair(askedAt, number++, format, question, answer.toString());
    }
    question = null;
    answer = null;
  }

  /** The file breaks off: a question that waits for its answer is part of what is lost. */
  void finishBroken() {
    if (answer == null) {
      question = null;
    }
    finish();
  }

  private void takeAnswer(@Nullable String text, Place at) {
    if (question == null) {
      sink.passOver(at);
    } else if (text != null && answer == null) {
      answer = new StringBuilder(text);
    } else if (text != null && answer.length() <= PairGroup.MAX_HELD_CHARS) {
      answer.append("\n\n").append(text);
    } else if (text != null) {
      sink.fail(
          at, "answer_too_long", "more than " + PairGroup.MAX_HELD_CHARS + " characters", text);
    }
  }
}
