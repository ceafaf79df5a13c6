package io.github.indicatorrefinery.pipeline.model.batch.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.SchemaContract;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefinementDatabaseTest {
  @Test
  void theRowsAreThoseOfTheSchema(@TempDir Path folder) throws SQLException {
    RefinementDatabase database =
        new RefinementDatabase("v1", RefinedExample.MANIFEST, new RunFolder(folder.toString()));

    assertThat(new SchemaContract(database.plan(), List.of("failures.failure_id")).breaches())
        .isEmpty();
  }
}
