package io.github.indicatorrefinery.io.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * A reply that comes as server-sent events, told to a listener line by line as its bytes come. Not
 * safe for concurrent use.
 */
final class ReplyEvents {
  private final ReplyListener listener;
  private final UnaryOperator<String> hidden;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private volatile boolean over;

  /**
   * Begins a try.
   *
   * @param hidden takes out of a line what nobody shall see
   */
  ReplyEvents(ReplyListener listener, UnaryOperator<String> hidden) {
    this.listener = listener;
    this.hidden = hidden;
    listener.begins();
  }

  void take(byte[] part) {
    for (byte one : part) {
      if (one == '\n') {
        tell(hidden.apply(line.toString(StandardCharsets.UTF_8)));
        line.reset();
      } else {
        line.write(one);
      }
    }
  }

  private void tell(String written) {
    try {
      String piece = ChatJson.piece(written);
      if (!piece.isEmpty() && !over) {
        listener.comes(piece);
      }
    } catch (ChatException e) {
      // Whoever reads the whole reply tells it.
      over = true;
    }
  }

  /** Nothing is told from here on, whatever still comes. */
  void end() {
    over = true;
  }
}
