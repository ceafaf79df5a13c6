package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.NamedRow;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.ProvenanceTables.Info;
import io.github.indicatorrefinery.transforms.values.Research;
import org.junit.jupiter.api.Test;

class ProvenanceTablesTest {
  private static final Research RESEARCH =
      new Research(ExamplePair.ORIGIN, "a topic", "2025-11-02", "search", 20, 18, "90%", 12, 11);

  @Test
  void tellsOfTheResearchBehindASource() {
    assertThat(NamedRow.of(ProvenanceTables.researches(), RESEARCH))
        .containsExactly(
            "research_method: search",
            "queries_executed: 20",
            "successful_queries: 18",
            "success_rate: 90%",
            "generation_date: 2025-11-02",
            "topic: a topic",
            "source_kind: export",
            "source_file: export.json",
            "source_session_id: s7",
            "source_position: /sessions/3/qa_pairs/7",
            "declared_pairs: 12",
            "found_pairs: 11");
  }

  @Test
  void tellsOfASessionInAnExport() {
    assertThat(NamedRow.of(ProvenanceTables.sourceSessions(), RESEARCH))
        .containsExactly(
            "source_session_id: s7",
            "source_file: export.json",
            "source_position: /sessions/3/qa_pairs/7",
            "topic: a topic",
            "created_at: 2025-11-02",
            "total_queries: 20",
            "successful_queries: 18",
            "found_pairs: 11");
  }

  @Test
  void tellsOfTheRun() {
    assertThat(NamedRow.of(ProvenanceTables.projectInfo(), new Info("project", "Refinery")))
        .containsExactly("key: project", "value: Refinery");
  }
}
