package io.github.indicatorrefinery.pipeline.job.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.SchemaContract;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseLoadsTest {
  /** What {@code schema.sql} has and no row brings. */
  private static final List<String> BY_DATABASE =
      List.of(
          "sessions.session_date",
          "sessions.total_qa_pairs",
          "sessions.executor",
          "sessions.status",
          "sessions.notes",
          "sessions.created_at",
          "sessions.completed_at",
          "indicators.indicator_id",
          "indicators.description",
          "indicators.total_qa_pairs",
          "indicators.created_at",
          "qa_pairs.qa_id",
          "rulings.fits",
          "contradictions.contradiction_id",
          "failures.failure_id",
          "research_metadata.meta_id",
          "research_metadata.session_number",
          "research_metadata.notes");

  @Test
  void theRowsAreThoseOfTheSchema() throws SQLException {
    assertThat(new SchemaContract(DatabaseLoads.plan(), BY_DATABASE).breaches()).isEmpty();
  }
}
