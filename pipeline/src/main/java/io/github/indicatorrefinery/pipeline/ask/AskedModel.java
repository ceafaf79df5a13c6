package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.io.model.ChatException;
import io.github.indicatorrefinery.io.model.ChatRequest;

/** A model that is asked. */
@FunctionalInterface
public interface AskedModel {
  /**
   * The text of its reply.
   *
   * @throws ChatException when there is none
   */
  String ask(ChatRequest request) throws ChatException, InterruptedException;
}
