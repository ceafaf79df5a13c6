package io.github.indicatorrefinery.pipeline.serve.page.view;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.run.GuardWords;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.RefusedMerge;
import io.github.indicatorrefinery.transforms.values.Origin;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What there is to see of a pair.
 *
 * @param texts null where it was not kept: its answer is not in the database then
 */
public record PairPage(Explanation explanation, @Nullable Texts texts, List<Metric> metrics) {
  public PairPage {
    requireNonNull(explanation, "explanation");
    metrics = List.copyOf(metrics);
  }

  /**
   * The texts of a kept pair.
   *
   * @param answer with the quotes that a check spoke of
   * @param questionAsRead as the source has it
   */
  public record Texts(
      String question, List<TextPart> answer, String questionAsRead, String answerAsRead) {
    public Texts {
      requireNonNull(question, "question");
      answer = List.copyOf(answer);
    }
  }

  /**
   * One measure of the answer.
   *
   * @param value 0 to 1
   */
  public record Metric(String name, double value, String reason) {
    /** A line of {@code quality_metrics}: name, value, reason. */
    public static Metric of(String line) {
      String[] parts = line.split(" ", 3);
      return new Metric(
          parts[0].replace('_', ' '),
          parts.length > 1 ? Double.parseDouble(parts[1]) : 0,
          parts.length > 2 ? parts[2] : "");
    }

    /** The length of a bar that is 100 long where it is full. */
    public String length() {
      return DistanceScale.coordinate(100 * Math.min(1, Math.max(0, value)));
    }
  }

  /** The question as the dataset has it, or as it was read where the pair is not in it. */
  public String question() {
    return texts == null ? explanation.pair().question() : texts.question();
  }

  /** How it ended, in a few words. */
  public String outcome() {
    DecidedPair.Fate fate = explanation.pair().fate();
    return switch (fate.outcome()) {
      case KEPT -> "Kept, number %d of its indicator".formatted(explanation.entry().number());
      case DUPLICATE -> "Duplicate, by the rule " + words(fate.reason());
      case REJECTED -> "Rejected at %s: %s".formatted(fate.stage(), words(fate.reason()));
    };
  }

  /** How it came to its indicator. */
  public String attribution() {
    return switch (explanation.pair().subject().basis()) {
      case BY_TOPIC -> "by the topic of its session";
      case BY_QUESTION -> "by its question";
      case BY_DECISION -> "by a decision";
      case NONE -> "no indicator of the catalog; it stays under its topic";
    };
  }

  /** What cleaning did to the answer. */
  public String cleaned() {
    Explanation.AnswerChange answer = explanation.entry().answer();
    String how =
        answer.changed()
            ? "%s of %s characters were left"
                .formatted(
                    PageNumbers.count(answer.length()), PageNumbers.count(answer.lengthAsRead()))
            : "unchanged, %s characters".formatted(PageNumbers.count(answer.length()));
    return explanation.takenOff().isEmpty()
        ? how
        : how + "; taken off: " + String.join(", ", explanation.takenOff());
  }

  /** Where a pair was read. */
  public static String origin(Origin origin) {
    String session = origin.sessionId() == null ? "" : ", source session " + origin.sessionId();
    return "%s %s, %s%s"
        .formatted(origin.kind().label(), origin.file(), origin.position(), session);
  }

  /** Rule and similarity, such as {@code near question, similarity 0.91}. */
  public static String rule(@Nullable String rule, @Nullable Double similarity) {
    String words = rule == null ? "" : words(rule);
    return similarity == null ? words : words + ", similarity " + PageNumbers.two(similarity);
  }

  /** How near two questions are, as far as it was measured. */
  public static String nearness(@Nullable Double distance, @Nullable Double similarity) {
    String cosine = distance == null ? "" : "cosine distance " + PageNumbers.two(distance) + ", ";
    return similarity == null
        ? cosine
        : cosine + "shingle similarity " + PageNumbers.two(similarity);
  }

  /** Why the guards refused a merge. */
  public static List<String> guards(RefusedMerge refusal) {
    return GuardWords.all(refusal.guard(), refusal.detail());
  }

  /** A label of an output as words. */
  public static String words(String label) {
    return label.replace('_', ' ').replace('-', ' ');
  }
}
