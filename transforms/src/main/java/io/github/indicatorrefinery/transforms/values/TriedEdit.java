package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An edit that was held against the texts that stood before it, and what came of that.
 *
 * @param questionBefore the cleaned question that stood
 * @param answerBefore the cleaned answer that stood
 * @param before their quality
 * @param question of the edit, cleaned
 * @param answer of the edit, cleaned
 * @param after the quality of the edit; null where its texts were refused before they were scored
 * @param refusal why the texts that stood go on standing, a short fixed word; null where those of
 *     the edit take their place
 * @param detail what speaks against it, for a person to read; empty where nothing does
 */
public record TriedEdit(
    Edit edit,
    String questionBefore,
    String answerBefore,
    Quality before,
    String question,
    String answer,
    @Nullable Quality after,
    @Nullable String refusal,
    String detail) {
  public TriedEdit {
    requireNonNull(edit, "edit");
    requireNonNull(questionBefore, "questionBefore");
    requireNonNull(answerBefore, "answerBefore");
    requireNonNull(before, "before");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    requireNonNull(detail, "detail");
    if (refusal == null && after == null) {
      throw new IllegalArgumentException("an edit that was accepted has a quality");
    }
  }

  /** Whether its texts took the place of those before. */
  public boolean isAccepted() {
    return refusal == null;
  }
}
