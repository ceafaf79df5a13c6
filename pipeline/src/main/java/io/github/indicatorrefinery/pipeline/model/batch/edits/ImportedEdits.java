package io.github.indicatorrefinery.pipeline.model.batch.edits;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.model.batch.BatchPair;
import io.github.indicatorrefinery.pipeline.model.batch.result.BatchImport;
import io.github.indicatorrefinery.pipeline.model.batch.result.ImportMark;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.pipeline.run.SideDatabase;
import io.github.indicatorrefinery.transforms.edit.Edits;
import io.github.indicatorrefinery.transforms.values.Edit;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The new versions of pairs that imports hold, in the order of these imports; each is opened when
 * it is first asked, on any file system.
 */
public final class ImportedEdits implements Edits {
  private static final long serialVersionUID = 1;

  private static final String COLUMNS =
      "pair_id, version, model_asked, question, %s AS answer, original_sha256, duplicate_of, tags,"
          + " source_file, source_line";

  private static final String OF_PAIR =
      "SELECT " + COLUMNS.formatted("answer") + " FROM refinements WHERE pair_id = ?1";

  private static final String ALL =
      "SELECT " + COLUMNS.formatted("''") + " FROM refinements ORDER BY pair_id";

  private static final String ONE = "SELECT 1 FROM refinements WHERE pair_id = ?1";

  private final List<Source> sources;
  private transient @Nullable List<SideDatabase> open;

  /** An import, and what its folder held when the run was planned. */
  public record Source(String folder, ImportMark mark) implements Serializable {
    private static final long serialVersionUID = 1;

    public Source {
      requireNonNull(folder, "folder");
      requireNonNull(mark, "mark");
    }
  }

  public ImportedEdits(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public boolean isEmpty() {
    return sources.isEmpty();
  }

  @Override
  public List<String> digests() {
    return sources.stream()
        .map(one -> one.mark().version() + " " + one.mark().refinedSha256())
        .toList();
  }

  @Override
  public boolean speakOf(String pairId) throws IOException {
    try {
      for (RunDatabase database : databases()) {
        if (database.first(ONE, row -> 1, pairId).isPresent()) {
          return true;
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return false;
  }

  @Override
  public List<Edit> of(String pairId) throws IOException {
    return found(OF_PAIR, pairId);
  }

  @Override
  public List<Edit> all() throws IOException {
    return found(ALL);
  }

  @Override
  public String sha256(String pairId, String question, String answer) {
    return new BatchPair(pairId, "", question, answer, List.of()).sha256();
  }

  private List<Edit> found(String sql, String... parameters) throws IOException {
    List<Edit> edits = new ArrayList<>();
    try {
      for (RunDatabase database : databases()) {
        edits.addAll(database.all(sql, ImportedEdits::edit, parameters));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return edits;
  }

  private static Edit edit(ResultSet row) throws SQLException {
    return new Edit(
        row.getString("pair_id"),
        row.getString("version"),
        row.getString("model_asked"),
        row.getString("question"),
        row.getString("answer"),
        row.getString("original_sha256"),
        RunTables.split(row.getString("duplicate_of")),
        RunTables.split(row.getString("tags")),
        row.getString("source_file"),
        row.getLong("source_line"));
  }

  private List<RunDatabase> databases() throws IOException {
    if (open == null) {
      open = new ArrayList<>();
      for (Source source : sources) {
        open.add(SideDatabase.open(source.folder(), BatchImport.DATABASE, source.mark().runId()));
      }
    }
    return open.stream().map(SideDatabase::database).toList();
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      for (SideDatabase one : open) {
        one.close();
      }
      open = null;
    }
  }
}
