package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.io.model.ChatException;
import io.github.indicatorrefinery.io.model.ChatRequest;
import io.github.indicatorrefinery.io.model.ReplyListener;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A model that is asked. */
@FunctionalInterface
public interface AskedModel {
  /**
   * The text of its reply.
   *
   * @param listener hears of the reply while it comes; null where nobody does
   * @throws ChatException when there is none
   */
  String ask(ChatRequest request, @Nullable ReplyListener listener)
      throws ChatException, InterruptedException;
}
