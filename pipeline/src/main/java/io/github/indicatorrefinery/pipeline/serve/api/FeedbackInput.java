package io.github.indicatorrefinery.pipeline.serve.api;

import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.pipeline.ask.FeedbackLog.Feedback;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.run.explain.database.PairName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads feedback from a request. */
final class FeedbackInput {
  private static final int MOST_COMMENT_CHARS = 2_000;

  private FeedbackInput() {}

  private record Body(
      @Nullable String question,
      @Nullable Boolean useful,
      @Nullable String pairId,
      @Nullable String comment) {}

  static Feedback of(WebRequest request) throws WebException {
    Body body = JsonBody.of(request, Body.class);
    if (body.question() == null || body.question().isBlank() || body.useful() == null) {
      throw WebException.badRequest("question and useful are needed");
    }
    if (body.question().length() > Inquiry.MOST_CHARS
        || (body.comment() != null && body.comment().length() > MOST_COMMENT_CHARS)) {
      throw WebException.badRequest(
          "a question has at most %,d characters, a comment %,d"
              .formatted(Inquiry.MOST_CHARS, MOST_COMMENT_CHARS));
    }
    PairName pair = body.pairId() == null ? null : PairName.of(body.pairId());
    if (pair != null && pair.kind() != PairName.Kind.ID) {
      throw WebException.badRequest("pair_id is no id of a pair");
    }
    return new Feedback(
        body.question(), body.useful(), pair == null ? null : pair.text(), body.comment());
  }
}
