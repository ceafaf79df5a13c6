package io.github.indicatorrefinery.transforms.gather;

import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that became of the pairs of some subjects, and what some files told beside their
 * pairs. A subject is in one shard only.
 *
 * @param index from 0
 * @param kept by subject and number
 * @param duplicates by record id
 * @param rejected by record id
 * @param comparisons whose better question belongs here, by the ids
 * @param questions that no other equals, with their embeddings, by pair id
 * @param failures by file, place, reason and message
 * @param researches by file and place
 * @param decisions what became of each pair of this shard, by record id
 */
public record Shard(
    int index,
    List<KeptPair> kept,
    List<DuplicatePair> duplicates,
    List<RejectedPair> rejected,
    List<QuestionComparison> comparisons,
    List<EmbeddedQuestion> questions,
    List<Failure> failures,
    List<Research> researches,
    List<Decision> decisions) {
  /** Works out the decisions, which many outputs ask for. */
  public Shard(
      int index,
      List<KeptPair> kept,
      List<DuplicatePair> duplicates,
      List<RejectedPair> rejected,
      List<QuestionComparison> comparisons,
      List<EmbeddedQuestion> questions,
      List<Failure> failures,
      List<Research> researches) {
    this(
        index,
        kept,
        duplicates,
        rejected,
        comparisons,
        questions,
        failures,
        researches,
        decisions(kept, duplicates, rejected));
  }

  public Shard {
    kept = List.copyOf(kept);
    duplicates = List.copyOf(duplicates);
    rejected = List.copyOf(rejected);
    comparisons = List.copyOf(comparisons);
    questions = List.copyOf(questions);
    failures = List.copyOf(failures);
    researches = List.copyOf(researches);
    decisions = List.copyOf(decisions);
  }

  private static List<Decision> decisions(
      List<KeptPair> kept, List<DuplicatePair> duplicates, List<RejectedPair> rejected) {
    return Stream.of(
            kept.stream().map(Decision::of),
            duplicates.stream().map(Decision::of),
            rejected.stream().map(Decision::of))
        .flatMap(Function.identity())
        .sorted(Comparator.comparing(Decision::recordId))
        .toList();
  }

  /** What the pairs of this shard state, kept or not, by record id and number. */
  public List<StatedFact> facts() {
    List<StatedFact> facts = new ArrayList<>();
    for (Decision decision : decisions) {
      List<Fact> stated = decision.quality() == null ? List.of() : decision.quality().facts();
      for (int i = 0; i < stated.size(); i++) {
        facts.add(new StatedFact(decision.recordId(), i + 1, stated.get(i)));
      }
    }
    return facts;
  }

  /** What came of the edits of the pairs of this shard, kept or not, by record id and number. */
  public List<EditOutcome> edits() {
    List<EditOutcome> edits = new ArrayList<>();
    kept.forEach(pair -> addEdits(pair.pairId(), pair.pair(), edits));
    duplicates.forEach(pair -> addEdits(pair.recordId(), pair.pair(), edits));
    edits.sort(Comparator.comparing(EditOutcome::recordId).thenComparingInt(EditOutcome::number));
    return edits;
  }

  private static void addEdits(String recordId, ScoredPair pair, List<EditOutcome> edits) {
    for (int i = 0; i < pair.edits().size(); i++) {
      edits.add(new EditOutcome(recordId, i + 1, pair.edits().get(i), pair.mined()));
    }
  }

  /** What not everybody should read in the kept pairs, in their order. */
  public List<SensitivePlace> sensitivePlaces() {
    return kept.stream().map(SensitivePlace::of).flatMap(List::stream).toList();
  }

  /** What a model holds of the kept answers, as far as it was asked. */
  public List<AnswerGrade> judgements() {
    return kept.stream().map(KeptPair::judgement).filter(Objects::nonNull).toList();
  }

  /** The kept pairs that are likely another's duplicate. */
  public List<ProbableDuplicate> probables() {
    return kept.stream().map(KeptPair::probable).filter(Objects::nonNull).toList();
  }

  /** The questions that have an embedding. */
  public List<EmbeddedQuestion> embedded() {
    return questions.stream().filter(question -> question.embedding() != null).toList();
  }

  /**
   * The topic of each subject of this shard that is no indicator: the first in the order of its
   * text.
   */
  public Map<String, String> topics() {
    Map<String, String> topics = new TreeMap<>();
    for (Decision decision : decisions) {
      MinedPair pair = decision.pair();
      if (pair.attribution().basis() == Attribution.Basis.NONE) {
        topics.merge(
            pair.subject(), pair.source().topic(), BinaryOperator.minBy(Comparator.naturalOrder()));
      }
    }
    return topics;
  }
}
