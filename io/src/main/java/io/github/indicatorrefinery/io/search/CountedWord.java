package io.github.indicatorrefinery.io.search;

import org.apache.lucene.util.BytesRef;

/** A word, and how often it was met in the text that is being read. */
final class CountedWord {
  final BytesRef bytes;
  int count;

  CountedWord(String word) {
    this.bytes = new BytesRef(word);
  }
}
