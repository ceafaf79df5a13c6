package io.github.indicatorrefinery.pipeline.model;

import java.io.Serializable;
import java.util.Optional;

/** What a judge replied in an earlier run. Safe for concurrent use. */
public interface EarlierReplies extends Serializable {
  /** Nothing from earlier. */
  EarlierReplies NONE = promptSha256 -> Optional.empty();

  /**
   * What the judge held of an answer, in the form of a reply.
   *
   * @param promptSha256 of the model's name and the prompt
   */
  Optional<String> find(String promptSha256);
}
