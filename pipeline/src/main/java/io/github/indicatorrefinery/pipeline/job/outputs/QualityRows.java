package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.pipeline.job.outputs.columns.ScoredRow;
import io.github.indicatorrefinery.transforms.gather.EditOutcome;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.score.QualityKey;
import io.github.indicatorrefinery.transforms.values.Quality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the next run takes over of the pairs of a shard: the quality of the texts as they were read,
 * and that of every edit, each under the key of what it follows from.
 */
final class QualityRows {
  private QualityRows() {}

  static List<ScoredRow> of(Shard shard, QualityKey keys) {
    List<EditOutcome> edits = shard.edits();
    return Stream.concat(
            asRead(shard, unedited(edits), keys),
            edits.stream()
                .filter(edit -> edit.tried().after() != null)
                .map(edit -> edited(edit, keys)))
        // Two editors may say the same.
        .distinct()
        .toList();
  }

  private static Map<String, Quality> unedited(List<EditOutcome> edits) {
    Map<String, Quality> unedited = new HashMap<>();
    edits.stream()
        .filter(edit -> edit.number() == 1)
        .forEach(edit -> unedited.put(edit.recordId(), edit.tried().before()));
    return unedited;
  }

  private static Stream<ScoredRow> asRead(
      Shard shard, Map<String, Quality> unedited, QualityKey keys) {
    return shard.decisions().stream()
        .filter(decision -> decision.quality() != null)
        .map(
            decision ->
                new ScoredRow(
                    decision.recordId(),
                    keys.of(decision.pair()),
                    unedited.getOrDefault(decision.recordId(), decision.quality())));
  }

  private static ScoredRow edited(EditOutcome edit, QualityKey keys) {
    return new ScoredRow(
        edit.recordId(),
        keys.ofEdited(
            edit.pair(),
            edit.tried().question(),
            edit.tried().answer(),
            edit.tried().edit().answer()),
        edit.tried().after());
  }
}
