package io.github.indicatorrefinery.transforms.gather;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a shard is put together from: a few names, however long its texts. A shard itself never
 * travels: whoever needs one puts it together, uses it and drops it. A runner that hands a value to
 * several stages copies it for each (Flink did not fit the full export into 640 MiB so, cut into
 * four shards), and one that queues them up holds them all.
 *
 * @param index of the shard, from 0
 * @param verdicts on pairs of this shard
 * @param absorbed verdicts that name a survivor of this shard
 * @param probables pairs of this shard that stay and are likely another's duplicate
 * @param judgements on answers of this shard
 */
public record ShardPieces(
    int index,
    List<StagedFile<ScoredPair>> pairs,
    List<StagedFile<Rejection>> rejections,
    List<StagedFile<EmbeddedQuestion>> questions,
    List<StagedFile<QuestionComparison>> comparisons,
    List<Merge> verdicts,
    List<Merge> absorbed,
    List<ProbableDuplicate> probables,
    List<AnswerGrade> judgements,
    List<Failure> failures,
    List<Research> researches) {
  public ShardPieces {
    pairs = List.copyOf(pairs);
    rejections = List.copyOf(rejections);
    questions = List.copyOf(questions);
    comparisons = List.copyOf(comparisons);
    verdicts = List.copyOf(verdicts);
    absorbed = List.copyOf(absorbed);
    probables = List.copyOf(probables);
    judgements = List.copyOf(judgements);
    failures = List.copyOf(failures);
    researches = List.copyOf(researches);
  }

  /**
   * The shard; the same each time, whatever the order of the pieces.
   *
   * @throws UncheckedIOException when a file of it cannot be read
   */
  public Shard assemble() {
    try {
      return new ShardAssembler()
          .assemble(
              index,
              StagedFile.readAll(pairs),
              new ShardAssembler.Dedup(
                  verdicts,
                  absorbed,
                  StagedFile.readAll(questions),
                  StagedFile.readAll(comparisons),
                  probables),
              judgements,
              StagedFile.readAll(rejections),
              failures,
              researches);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
