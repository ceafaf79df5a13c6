package io.github.indicatorrefinery.pipeline.model.batch.result;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.io.sqlite.BuildDatabase;
import io.github.indicatorrefinery.io.sqlite.DatabasePlan;
import io.github.indicatorrefinery.io.sqlite.StagedRows;
import io.github.indicatorrefinery.io.sqlite.TableLoad;
import io.github.indicatorrefinery.io.sqlite.TableRows;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The new version as {@code refinements.db}, in the tables of {@code refinements.sql}. */
final class RefinementDatabase {
  private final RunFolder folder;
  private final List<TableRows<ImportedFile, ?>> tables;
  private final List<StagedRows> staged = new ArrayList<>();

  RefinementDatabase(String version, BatchManifest manifest, RunFolder folder) {
    this.folder = folder;
    this.tables =
        List.of(
            new TableRows<>(
                TableLoad.of("refinements", RefinementColumns.joined(version, manifest)),
                new ShardPart<>(ImportedFile::index, ImportedFile::refinements),
                Refinement::pairId),
            new TableRows<>(
                TableLoad.of("failures", RefinementColumns.failures()),
                new ShardPart<>(ImportedFile::index, ImportedFile::failures),
                failure -> "%s %012d".formatted(failure.place().file(), failure.place().line())));
  }

  void add(ImportedFile file) throws IOException {
    for (TableRows<ImportedFile, ?> table : tables) {
      staged.add(table.stage(file, folder));
    }
  }

  WrittenFile build() throws IOException {
    try {
      return BuildDatabase.build(plan(), folder, BatchImport.DATABASE, staged);
    } catch (SQLException e) {
      throw new IOException("cannot build " + BatchImport.DATABASE, e);
    }
  }

  DatabasePlan plan() {
    return new DatabasePlan(
        schema(), tables.stream().<TableLoad<?>>map(TableRows::load).toList(), "ANALYZE;");
  }

  private static String schema() {
    try (InputStream script = RefinementDatabase.class.getResourceAsStream("refinements.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
