package io.github.indicatorrefinery.transforms.gather;

import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.gather.Piece.Kind;
import io.github.indicatorrefinery.transforms.staging.StagedRecords;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a shard is put together from: a few names, however long its texts. A shard itself never
 * travels: whoever needs one puts it together, uses it and drops it. A runner that hands a value to
 * several stages copies it for each (Flink did not fit the full export into 640 MiB so, cut into
 * four shards), and one that queues them up holds them all.
 *
 * @param index of the shard, from 0
 */
public record ShardPieces(int index, List<Piece> pieces) {
  public ShardPieces {
    pieces = List.copyOf(pieces);
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
              records(Kind.PAIRS, ScoredPair.class),
              new ShardAssembler.Dedup(
                  all(Piece::verdict),
                  all(Piece::absorbed),
                  records(Kind.QUESTIONS, EmbeddedQuestion.class),
                  records(Kind.COMPARISONS, QuestionComparison.class)),
              all(Piece::judgement),
              records(Kind.REJECTIONS, Rejection.class),
              all(Piece::failure),
              all(Piece::research));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <R extends Record> List<R> records(Kind kind, Class<R> type) throws IOException {
    return StagedRecords.read(
        pieces.stream().filter(piece -> piece.kind() == kind).map(Piece::file).toList(), type);
  }

  private <T> List<T> all(Function<Piece, T> part) {
    Stream<T> parts = pieces.stream().map(part);
    return parts.filter(Objects::nonNull).toList();
  }
}
