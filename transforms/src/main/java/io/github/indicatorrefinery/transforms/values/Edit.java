package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * Other texts that an editor proposes for a pair.
 *
 * @param version of the import that it came with
 * @param editor the name of the model that was asked
 * @param originalSha256 names the texts that it was made of
 * @param duplicateOf ids of pairs that ask the same, as the editor sees it
 * @param tags what the pair is about, in the editor's words
 * @param file where it stands, with {@code line}, from 1
 */
public record Edit(
    String pairId,
    String version,
    String editor,
    String question,
    String answer,
    String originalSha256,
    List<String> duplicateOf,
    List<String> tags,
    String file,
    long line)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public Edit {
    requireNonNull(pairId, "pairId");
    requireNonNull(version, "version");
    requireNonNull(editor, "editor");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    requireNonNull(originalSha256, "originalSha256");
    duplicateOf = List.copyOf(duplicateOf);
    tags = List.copyOf(tags);
    requireNonNull(file, "file");
  }

  /** Names the edit among all of a run. */
  public String name() {
    return "%s %s line %d".formatted(version, file, line);
  }
}
