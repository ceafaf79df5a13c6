package io.github.indicatorrefinery.transforms.clean.artefact;

/**
 * One kind of thing that stands in an answer and is no part of it. Deterministic, linear, and
 * idempotent: what it leaves it leaves again.
 */
public interface Artefact {
  /** The name under which outputs tell that it was taken off, such as {@code reasoning}. */
  String name();

  /** The text without it; the same instance where there is none. */
  String takeOff(String text);

  /**
   * Characters one of which stands in every text that holds it; empty where none has to. They are
   * looked for once for all artefacts, and most answers hold none.
   */
  default String signs() {
    return "";
  }

  /**
   * Whether its own characters tell it, whatever stands around it: then none is left where nothing
   * but other text went.
   */
  default boolean standsAlone() {
    return false;
  }
}
