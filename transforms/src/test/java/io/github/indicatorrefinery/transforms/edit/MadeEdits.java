package io.github.indicatorrefinery.transforms.edit;

import io.github.indicatorrefinery.transforms.text.ContentDigest;
import io.github.indicatorrefinery.transforms.values.Edit;
import java.util.List;

/** Edits made by hand. */
record MadeEdits(List<Edit> all) implements Edits {
  private static final long serialVersionUID = 1;

  MadeEdits {
    all = List.copyOf(all);
  }

  /** An edit of the texts of a digest, with a tag that names its line. */
  static Edit edit(String pairId, int line, String originalSha256, String question, String answer) {
    return new Edit(
        pairId,
        "v1",
        "some-model",
        question,
        answer,
        originalSha256,
        List.of(),
        List.of("tag " + line),
        "r.jsonl",
        line);
  }

  static String digest(String pairId, String question, String answer) {
    return ContentDigest.ofParts(pairId, question, answer);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public List<String> digests() {
    return List.of("v1");
  }

  @Override
  public boolean speakOf(String pairId) {
    return !of(pairId).isEmpty();
  }

  @Override
  public List<Edit> of(String pairId) {
    return all.stream().filter(edit -> edit.pairId().equals(pairId)).toList();
  }

  @Override
  public String sha256(String pairId, String question, String answer) {
    return digest(pairId, question, answer);
  }

  @Override
  public void close() {}
}
