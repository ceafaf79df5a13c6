package io.github.indicatorrefinery.transforms.edit;

import io.github.indicatorrefinery.transforms.sighting.SpokenOf;
import io.github.indicatorrefinery.transforms.values.Edit;
import java.io.IOException;
import java.util.List;

/**
 * All edits of a run, wherever they lie: they may have as many bytes as the dataset, so that they
 * are asked for by pair. Where they cannot be read the run fails. A worker has its own.
 */
public interface Edits extends SpokenOf {
  /** Nobody edited anything. */
  Edits NONE =
      new Edits() {
        private static final long serialVersionUID = 1;

        @Override
        public boolean isEmpty() {
          return true;
        }

        @Override
        public List<String> digests() {
          return List.of();
        }

        @Override
        public boolean speakOf(String pairId) {
          return false;
        }

        @Override
        public List<Edit> of(String pairId) {
          return List.of();
        }

        @Override
        public List<Edit> all() {
          return List.of();
        }

        @Override
        public String sha256(String pairId, String question, String answer) {
          throw new UnsupportedOperationException("there is no edit to compare with");
        }

        @Override
        public void close() {}
      };

  /** Whether there is no place to look for any. */
  boolean isEmpty();

  /** What tells them from others: a text for each place that they lie in. */
  List<String> digests();

  /** Those of a pair, in the order in which they are tried. */
  List<Edit> of(String pairId) throws IOException;

  /** All, pair by pair and in that order; their answers are left empty. */
  List<Edit> all() throws IOException;

  /** The digest by which edits name the texts that they were made of. */
  String sha256(String pairId, String question, String answer);
}
