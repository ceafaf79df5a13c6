package io.github.indicatorrefinery.pipeline.run;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A kept pair as it stands in the dataset of a finished run.
 *
 * @param cleaned its texts in the dataset
 * @param original the same as they were read
 */
public record DatasetPair(
    String id,
    String questionHash,
    About about,
    Wording cleaned,
    Wording original,
    Grade grade,
    Provenance provenance) {
  /**
   * What a pair is about.
   *
   * @param slug of its indicator or, where {@code indicators} is empty, its topic
   * @param name of that
   * @param category of its indicator; null where it has none
   * @param indicators slugs, the primary one first
   * @param topic of its session
   */
  public record About(
      String slug, String name, @Nullable String category, List<String> indicators, String topic) {
    public About {
      requireNonNull(slug, "slug");
      requireNonNull(name, "name");
      indicators = List.copyOf(indicators);
      requireNonNull(topic, "topic");
    }
  }

  /** A question and its answer. */
  public record Wording(String question, String answer) {
    public Wording {
      requireNonNull(question, "question");
      requireNonNull(answer, "answer");
    }
  }

  /** What the scorer said; the score is from 0 to 100. */
  public record Grade(double score, String tier, List<String> flags) {
    public Grade {
      requireNonNull(tier, "tier");
      flags = List.copyOf(flags);
    }
  }

  /** Which kind of source a pair comes from, and of what session and time, as far as it tells. */
  public record Provenance(String kind, @Nullable String sessionId, @Nullable String createdAt) {
    public Provenance {
      requireNonNull(kind, "kind");
    }
  }

  public DatasetPair {
    requireNonNull(id, "id");
    requireNonNull(questionHash, "questionHash");
    requireNonNull(about, "about");
    requireNonNull(cleaned, "cleaned");
    requireNonNull(original, "original");
    requireNonNull(grade, "grade");
    requireNonNull(provenance, "provenance");
  }
}
