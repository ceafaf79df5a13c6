package io.github.indicatorrefinery.pipeline.model.batch.result;

import java.util.Comparator;
import java.util.List;

/**
 * What became of the lines of one result file: a shard of the outputs.
 *
 * @param index of the file, from 0
 * @param file its record
 * @param refinements by pair id
 * @param failures by line
 */
record ImportedFile(
    int index,
    ImportRecord.ResultFile file,
    List<Refinement> refinements,
    List<FailedLine> failures) {
  ImportedFile {
    refinements = refinements.stream().sorted(Comparator.comparing(Refinement::pairId)).toList();
    failures = List.copyOf(failures);
  }
}
