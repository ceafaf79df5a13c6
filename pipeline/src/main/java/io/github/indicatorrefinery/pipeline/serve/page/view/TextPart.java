package io.github.indicatorrefinery.pipeline.serve.page.view;

import static java.util.Objects.requireNonNull;

/**
 * A part of a text that stands out, or none such.
 *
 * @param kind what it is: a citation, a match, or a verdict on a quote; empty for plain text
 */
public record TextPart(String text, String kind) {
  /** The number of a pair. */
  public static final String CITATION = "citation";

  /** What was searched for. */
  public static final String MATCH = "match";

  public TextPart {
    requireNonNull(text, "text");
    requireNonNull(kind, "kind");
  }

  public static TextPart plain(String text) {
    return new TextPart(text, "");
  }

  public boolean isCitation() {
    return kind.equals(CITATION);
  }

  public boolean isPlain() {
    return kind.isEmpty();
  }
}
