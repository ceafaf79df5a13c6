package io.github.indicatorrefinery.transforms.gather;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.clean.QuestionForms;
import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Embedding;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A pair of the dataset.
 *
 * @param number its rank, from 1, among the kept pairs of its subject
 * @param absorbed what it replaced, by pair id
 * @param probable whose duplicate it likely is; null where it is likely nobody's
 * @param embedding of its question, where the run makes these
 * @param judgement of a model on its answer, where the run asks for one and it gave one
 * @param questionForm whether its text asks, names a matter, or is written for a search engine
 */
public record KeptPair(
    ScoredPair pair,
    int number,
    List<Absorbed> absorbed,
    @Nullable ProbableDuplicate probable,
    @Nullable Embedding embedding,
    @Nullable AnswerGrade judgement,
    QuestionForm questionForm) {
  /** A pair that another one replaced, and where that one was read. */
  public record Absorbed(String pairId, String rule, Origin origin) {
    public Absorbed {
      requireNonNull(pairId, "pairId");
      requireNonNull(rule, "rule");
      requireNonNull(origin, "origin");
    }
  }

  /** Tells the form of the question, once for all outputs. */
  public KeptPair(
      ScoredPair pair,
      int number,
      List<Absorbed> absorbed,
      @Nullable ProbableDuplicate probable,
      @Nullable Embedding embedding,
      @Nullable AnswerGrade judgement) {
    this(
        pair,
        number,
        absorbed,
        probable,
        embedding,
        judgement,
        QuestionForms.of(pair.clean().question()));
  }

  public KeptPair {
    requireNonNull(pair, "pair");
    requireNonNull(questionForm, "questionForm");
    absorbed = List.copyOf(absorbed);
  }

  /** The id of the pair that it likely repeats; null where it likely repeats none. */
  public @Nullable String probableDuplicateOf() {
    return probable == null ? null : probable.otherId();
  }

  public String pairId() {
    return pair.mined().pairId();
  }
}
