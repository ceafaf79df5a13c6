package io.github.indicatorrefinery.transforms.gather;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Embedding;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one {@link Shard} of the pairs, verdicts and rejections that belong to it, in any order
 * they come in.
 *
 * <p>Not safe for concurrent use: one assembler makes one shard.
 */
public final class ShardAssembler {
  /** The rank of a kept pair in its subject: where it stood in its source, then its id. */
  private static final Comparator<ScoredPair> READING_ORDER =
      Comparator.comparing((ScoredPair pair) -> pair.mined().subject())
          .thenComparing(pair -> pair.source().origin().kind())
          .thenComparing(pair -> sessionOrder(pair.source().origin().sessionId()))
          .thenComparing(pair -> pair.source().topic())
          .thenComparingInt(pair -> pair.source().number())
          .thenComparing(pair -> pair.mined().pairId());

  /** Readings of one record in the order in which they get their ordinals. */
  private static final Comparator<SourcePair> LOCATION =
      Comparator.comparing((SourcePair pair) -> String.join(" ", pair.notes()))
          .thenComparing(pair -> pair.origin().file())
          .thenComparing(pair -> pair.origin().position());

  /** Which of two records in the very same place goes first; dedup keeps the one with the least. */
  private static final Comparator<ScoredPair> MOST_NOTES_FIRST =
      Comparator.comparing((ScoredPair pair) -> String.join(" ", pair.source().notes())).reversed();

  private static final Comparator<QuestionComparison> BY_IDS =
      Comparator.comparing(QuestionComparison::betterId).thenComparing(QuestionComparison::otherId);

  private static final Comparator<EmbeddedQuestion> BY_PAIR =
      Comparator.comparing(question -> question.candidate().pairId());

  private static final Comparator<Merge> BY_LOSER =
      Comparator.comparing(Merge::pairId)
          .thenComparing(verdict -> verdict.origin().file())
          .thenComparing(verdict -> verdict.origin().position());

  private static final Comparator<Failure> BY_PLACE =
      Comparator.comparing((Failure failure) -> failure.origin().file())
          .thenComparing(failure -> failure.origin().position())
          .thenComparing(Failure::reason)
          .thenComparing(Failure::message);

  private static final Comparator<Research> BY_FILE =
      Comparator.comparing((Research research) -> research.origin().file())
          .thenComparing(research -> research.origin().position());

  private final Map<Reading, Merge> verdicts = new HashMap<>();
  private final Map<String, Integer> readings = new HashMap<>();

  private record Reading(String pairId, Origin origin) {}

  /**
   * What dedup found.
   *
   * @param verdicts on pairs of this shard
   * @param absorbed verdicts that name a survivor of this shard
   * @param questions those of this shard that no other equals
   * @param comparisons whose better question is of this shard
   * @param probables pairs of this shard that are likely another's duplicate
   */
  public record Dedup(
      List<Merge> verdicts,
      List<Merge> absorbed,
      List<EmbeddedQuestion> questions,
      List<QuestionComparison> comparisons,
      List<ProbableDuplicate> probables) {}

  /** The shard of these values; one call to one assembler. */
  public Shard assemble(
      int index,
      List<ScoredPair> pairs,
      Dedup dedup,
      List<AnswerGrade> judgements,
      List<Rejection> rejections,
      List<Failure> failures,
      List<Research> researches) {
    // Equal records may share a place (a JSON field that stands twice): as many go as have a
    // verdict.
    Map<Reading, Integer> going = new HashMap<>();
    for (Merge verdict : dedup.verdicts()) {
      Reading reading = new Reading(verdict.pairId(), verdict.origin());
      verdicts.put(reading, verdict);
      going.merge(reading, 1, Integer::sum);
    }
    List<ScoredPair> kept = new ArrayList<>();
    List<ScoredPair> replaced = new ArrayList<>();
    for (ScoredPair pair : pairs.stream().sorted(MOST_NOTES_FIRST).toList()) {
      Integer left = going.computeIfPresent(reading(pair), (reading, count) -> count - 1);
      (left == null || left < 0 ? kept : replaced).add(pair);
    }
    return new Shard(
        index,
        number(kept, dedup, judgements),
        name(replaced),
        nameRejected(rejections),
        dedup.comparisons().stream().sorted(BY_IDS).toList(),
        dedup.questions().stream().sorted(BY_PAIR).toList(),
        failures.stream().sorted(BY_PLACE).toList(),
        researches.stream().sorted(BY_FILE).toList());
  }

  private List<KeptPair> number(List<ScoredPair> kept, Dedup dedup, List<AnswerGrade> judgements) {
    Map<String, AnswerGrade> judged = new HashMap<>();
    judgements.forEach(judgement -> judged.put(judgement.pairId(), judgement));
    Map<String, Embedding> embeddings = new HashMap<>();
    for (EmbeddedQuestion question : dedup.questions()) {
      embeddings.put(question.candidate().pairId(), question.embedding());
    }
    Map<String, ProbableDuplicate> probables = new HashMap<>();
    dedup.probables().forEach(probable -> probables.put(probable.pairId(), probable));
    Map<String, List<KeptPair.Absorbed>> absorbed = new HashMap<>();
    for (Merge verdict : dedup.absorbed().stream().sorted(BY_LOSER).toList()) {
      absorbed
          .computeIfAbsent(verdict.survivorId(), survivor -> new ArrayList<>())
          .add(new KeptPair.Absorbed(verdict.pairId(), verdict.rule(), verdict.origin()));
    }
    kept.sort(READING_ORDER);
    List<KeptPair> numbered = new ArrayList<>(kept.size());
    String subject = "";
    int number = 0;
    for (ScoredPair pair : kept) {
      number = pair.mined().subject().equals(subject) ? number + 1 : 1;
      subject = pair.mined().subject();
      readings.merge(pair.mined().pairId(), 1, Integer::sum);
      String id = pair.mined().pairId();
      numbered.add(
          new KeptPair(
              pair,
              number,
              absorbed.getOrDefault(id, List.of()),
              probables.get(id),
              embeddings.get(id),
              judged.get(id)));
    }
    return numbered;
  }

  private List<DuplicatePair> name(List<ScoredPair> replaced) {
    replaced.sort(
        Comparator.comparing((ScoredPair pair) -> pair.mined().pairId())
            .thenComparing(ScoredPair::source, LOCATION));
    return replaced.stream()
        .map(pair -> new DuplicatePair(recordId(pair.mined()), pair, verdictOn(pair)))
        .sorted(Comparator.comparing(DuplicatePair::recordId))
        .toList();
  }

  private List<RejectedPair> nameRejected(List<Rejection> rejections) {
    List<Rejection> sorted = new ArrayList<>(rejections);
    sorted.sort(
        Comparator.comparing((Rejection rejection) -> rejection.mined().pairId())
            .thenComparing(rejection -> rejection.mined().source(), LOCATION));
    return sorted.stream()
        .map(rejection -> new RejectedPair(recordId(rejection.mined()), rejection))
        .sorted(Comparator.comparing(RejectedPair::recordId))
        .toList();
  }

  private Merge verdictOn(ScoredPair pair) {
    return verdicts.get(reading(pair));
  }

  private static Reading reading(ScoredPair pair) {
    return new Reading(pair.mined().pairId(), pair.source().origin());
  }

  private String recordId(MinedPair pair) {
    int reading = readings.merge(pair.pairId(), 1, Integer::sum);
    return reading == 1 ? pair.pairId() : pair.pairId() + "-" + reading;
  }

  /** Session 9 stands before session 10, and a session with no number after both. */
  private static String sessionOrder(String sessionId) {
    if (sessionId == null) {
      return "";
    }
    boolean number = !sessionId.isEmpty() && sessionId.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? (char) ('0' + Math.min(sessionId.length(), 70)) + sessionId : "~" + sessionId;
  }
}
