package io.github.indicatorrefinery.pipeline.run.explain.database;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * All that the outputs of a run know of one pair.
 *
 * @param research what the research was called that the pair stood in; null where the source does
 *     not say, or names several
 * @param takenOff the names of what cleaning took off the answer; empty too where the run does not
 *     tell
 * @param entry null unless the pair was kept
 * @param facts what its answer states and the knowledge base speaks of, what is wrong first
 * @param edits what editors proposed for it, in the order in which it was tried
 * @param rulings what people decided of it
 * @param judged null where no model judged the answer
 * @param replacements what took its place, one after the other; empty unless it is a duplicate
 * @param absorbed the duplicates that it stays for
 * @param probable the pair that it likely repeats; null where it likely repeats none
 * @param alsoRead the other pairs of the name that was given
 */
public record Explanation(
    DecidedPair pair,
    @Nullable String research,
    List<String> takenOff,
    @Nullable Entry entry,
    Listed<Statement> facts,
    List<Proposed> edits,
    List<Ruled> rulings,
    @Nullable Judged judged,
    List<Replacement> replacements,
    Listed<DecidedPair> absorbed,
    Comparisons comparisons,
    @Nullable Probable probable,
    Listed<DecidedPair> alsoRead) {
  /**
   * How a kept pair stands in the dataset.
   *
   * @param number its rank among the pairs of its indicator or topic
   * @param indicators slugs, the primary one first
   * @param question as cleaned
   */
  public record Entry(
      int number, String topic, List<String> indicators, String question, AnswerChange answer) {
    public Entry {
      requireNonNull(topic, "topic");
      indicators = List.copyOf(indicators);
      requireNonNull(question, "question");
      requireNonNull(answer, "answer");
    }
  }

  /** What cleaning did to an answer; lengths in code points. */
  public record AnswerChange(boolean changed, int lengthAsRead, int length) {}

  /**
   * A statement that was held against the knowledge base.
   *
   * @param reason empty where it is simply correct
   */
  public record Statement(
      String indicator,
      String kind,
      String verdict,
      String quote,
      String reference,
      String source,
      String reason) {}

  /**
   * An edit that was held against the texts that stood before it.
   *
   * @param refusal why it was refused; null where its texts took their place
   * @param detail what speaks against it, empty where nothing does
   */
  public record Proposed(
      String editor,
      String version,
      @Nullable String refusal,
      String detail,
      Version before,
      Version proposed) {
    public Proposed {
      requireNonNull(editor, "editor");
      requireNonNull(version, "version");
      requireNonNull(detail, "detail");
      requireNonNull(before, "before");
      requireNonNull(proposed, "proposed");
    }
  }

  /**
   * The texts of a pair, cleaned.
   *
   * @param score 0 to 100; null where they were not scored
   */
  public record Version(String question, String answer, @Nullable Double score) {
    public Version {
      requireNonNull(question, "question");
      requireNonNull(answer, "answer");
    }
  }

  /**
   * What a person decided of the pair, or of one that was merged into it.
   *
   * @param effect what came of it
   */
  public record Ruled(String what, String who, String why, Effect effect) {
    /** What came of a decision. */
    public enum Effect {
      DONE,
      /** It did nothing, and failures say why. */
      FAILED,
      /** It did nothing, for a sample left out the pair that it was to be merged into. */
      LEFT_OUT
    }

    public Ruled {
      requireNonNull(effect, "effect");
      requireNonNull(what, "what");
      requireNonNull(who, "who");
      requireNonNull(why, "why");
    }
  }

  /** What a model holds of the answer, 0 to 5. */
  public record Judged(double score, String model, String rationale) {
    public Judged {
      requireNonNull(model, "model");
      requireNonNull(rationale, "rationale");
    }
  }

  /** One step on the way from a duplicate to the pair that stays. */
  public record Replacement(
      @Nullable String rule, @Nullable Double similarity, DecidedPair winner) {
    public Replacement {
      requireNonNull(winner, "winner");
    }
  }

  /**
   * A pair that likely asks the same.
   *
   * @param doubt why it is not sure
   */
  public record Probable(
      DecidedPair other,
      String doubt,
      @Nullable Double cosineDistance,
      @Nullable Double shingleSimilarity) {
    public Probable {
      requireNonNull(other, "other");
      requireNonNull(doubt, "doubt");
    }
  }

  /** How the pair's question was compared with different ones. */
  public record Comparisons(int compared, int merged, Listed<RefusedMerge> refused) {
    public Comparisons {
      requireNonNull(refused, "refused");
    }
  }

  /** A merge with {@code other} that a guard refused. */
  public record RefusedMerge(
      DecidedPair other,
      String guard,
      @Nullable String detail,
      @Nullable Double cosineDistance,
      @Nullable Double shingleSimilarity) {
    public RefusedMerge {
      requireNonNull(other, "other");
      requireNonNull(guard, "guard");
    }
  }

  public Explanation {
    requireNonNull(pair, "pair");
    takenOff = List.copyOf(takenOff);
    requireNonNull(facts, "facts");
    edits = List.copyOf(edits);
    rulings = List.copyOf(rulings);
    replacements = List.copyOf(replacements);
    requireNonNull(absorbed, "absorbed");
    requireNonNull(comparisons, "comparisons");
    requireNonNull(alsoRead, "alsoRead");
  }
}
