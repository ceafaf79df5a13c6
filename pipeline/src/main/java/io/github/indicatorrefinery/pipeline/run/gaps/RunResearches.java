package io.github.indicatorrefinery.pipeline.run.gaps;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.transforms.mine.Miner;
import io.github.indicatorrefinery.transforms.research.ResearchSuccess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How the research behind a run went, by indicator: what its sources declare, less what of it could
 * not be read; where a source declares nothing, what was read of it and what was not.
 */
final class RunResearches {
  private static final String RESEARCHES =
      """
      SELECT topic, source_file, source_position, queries_executed, successful_queries,
             declared_pairs, found_pairs
        FROM research_metadata ORDER BY meta_id
      """;

  private static final String FAILURES =
      "SELECT source_file, source_position FROM failures ORDER BY failure_id";

  private final RunDatabase database;
  private final Miner miner;

  RunResearches(RunDatabase database, Miner miner) {
    this.database = database;
    this.miner = miner;
  }

  private record Source(
      String topic,
      String file,
      String position,
      @Nullable Double executed,
      @Nullable Double successful,
      @Nullable Double declared,
      int found) {
    ResearchSuccess success(int failures) {
      int asked = found + failures;
      int answered = found;
      if (executed != null && successful != null) {
        asked = executed.intValue();
        answered = successful.intValue() - failures;
      } else if (declared != null) {
        asked = Math.max(declared.intValue(), asked);
      }
      int all = Math.max(0, asked);
      return new ResearchSuccess(all, Math.min(all, Math.max(0, answered)));
    }
  }

  private record Failed(String file, String position) {}

  /** By the slug of the one indicator that a research is about; others stand nowhere. */
  Map<String, ResearchSuccess> bySlug() {
    List<Failed> failures =
        database.all(FAILURES, row -> new Failed(row.getString(1), row.getString(2)));
    Map<String, Long> sourcesOfFile = new HashMap<>();
    List<Source> sources = sources();
    sources.forEach(source -> sourcesOfFile.merge(source.file(), 1L, Long::sum));
    Map<String, ResearchSuccess> bySlug = new HashMap<>();
    for (Source source : sources) {
      Optional<String> slug = miner.topic(source.topic()).subject();
      boolean isAlone = sourcesOfFile.get(source.file()) == 1;
      int failed =
          (int)
              failures.stream()
                  .filter(failure -> failure.file().equals(source.file()))
                  .filter(
                      failure -> isAlone || failure.position().startsWith(source.position() + "/"))
                  .count();
      slug.ifPresent(one -> bySlug.merge(one, source.success(failed), ResearchSuccess::plus));
    }
    return bySlug;
  }

  private List<Source> sources() {
    return database.all(
        RESEARCHES,
        row ->
            new Source(
                row.getString("topic"),
                row.getString("source_file"),
                row.getString("source_position"),
                RunDatabase.number(row, "queries_executed"),
                RunDatabase.number(row, "successful_queries"),
                RunDatabase.number(row, "declared_pairs"),
                row.getInt("found_pairs")));
  }
}
