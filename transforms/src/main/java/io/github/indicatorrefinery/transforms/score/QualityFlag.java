package io.github.indicatorrefinery.transforms.score;

import java.util.Locale;

/**
 * What judging the quality of an answer can flag a pair with. Other flags are the notes of the
 * parser, and those of {@link io.github.indicatorrefinery.transforms.sensitive.SensitiveKind.Flag}.
 */
public enum QualityFlag {
  REFUSAL("the answer refuses to answer; such a pair is rejected"),
  PARTIAL_REFUSAL("a part of the answer refuses"),
  TRUNCATED("the answer breaks off"),
  REPETITION("the answer says the same again and again"),
  ANNOUNCING_OPENING("the answer begins by announcing itself"),
  SELF_REFERENCE("the answer speaks of the model that wrote it"),
  WRONG_FORMULA("the answer states a formula that computes something else"),
  WRONG_FACT("the answer states something else that the knowledge base refutes");

  private final String meaning;

  QualityFlag(String meaning) {
    this.meaning = meaning;
  }

  /** The name that outputs carry, such as {@code wrong_fact}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a reader should know, in a few words. */
  public String meaning() {
    return meaning;
  }
}
