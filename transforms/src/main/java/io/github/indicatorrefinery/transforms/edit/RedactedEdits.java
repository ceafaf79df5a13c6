package io.github.indicatorrefinery.transforms.edit;

import io.github.indicatorrefinery.transforms.sensitive.Redaction;
import io.github.indicatorrefinery.transforms.values.Edit;
import java.io.IOException;
import java.util.List;

/**
 * Edits whose texts are without secrets and personal data.
 *
 * @param edits as they were made
 */
public record RedactedEdits(Edits edits) implements Edits {
  private static final long serialVersionUID = 1;

  @Override
  public boolean isEmpty() {
    return edits.isEmpty();
  }

  @Override
  public List<String> digests() {
    return edits.digests();
  }

  @Override
  public boolean speakOf(String pairId) throws IOException {
    return edits.speakOf(pairId);
  }

  @Override
  public List<Edit> of(String pairId) throws IOException {
    return edits.of(pairId).stream().map(Redaction::of).toList();
  }

  @Override
  public List<Edit> all() throws IOException {
    return edits.all().stream().map(Redaction::of).toList();
  }

  @Override
  public String sha256(String pairId, String question, String answer) {
    return edits.sha256(pairId, question, answer);
  }

  @Override
  public void close() throws IOException {
    edits.close();
  }
}
