package io.github.indicatorrefinery.io.search;

/** Where the parts of an index stand below its folder, and what its fields are called. */
final class IndexLayout {
  static final String DESCRIPTION = "index.json";
  static final String VECTORS = "vectors.f32";
  static final String CENTROIDS = "centroids.f32";
  static final String CELLS = "cells.i32";
  static final String TEXT = "text";

  /** The fields of an entry; a label stands under its own name behind {@link #LABEL}. */
  static final String ID = "id";

  static final String QUESTION = "question";
  static final String ANSWER = "answer";
  static final String LABEL = "label:";

  private IndexLayout() {}
}
