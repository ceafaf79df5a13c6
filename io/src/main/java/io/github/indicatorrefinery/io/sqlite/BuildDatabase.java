package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.files.Sha256;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Builds the database of a run, on one worker, once the rows of all tables are staged: creates the
 * tables, fills them in the order of the plan, runs its last script, and checks what came out. The
 * same rows give the same bytes, whatever the sharding. A statement that fails, a reference that
 * leads nowhere or a broken page fails the run with what SQLite said of it.
 *
 * <pre>{@code
 * PCollectionList.of(stagedWords).and(stagedUses)
 *     .apply("AllTables", Flatten.pCollections())
 *     .apply("BuildDatabase", BuildDatabase.at(runFolder, "words.db", plan));
 * }</pre>
 */
public final class BuildDatabase
    extends PTransform<PCollection<StagedRows>, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1;

  /**
   * Where rows wait, below the run folder. They stay until the run is published: a database that is
   * lost with its worker is built of them again.
   */
  static final String STAGING = ".staging";

  private static final String ONE_KEY = "database";

  private final RunFolder folder;
  private final String path;
  private final DatabasePlan plan;
  private final LoadedRows told;

  private BuildDatabase(RunFolder folder, String path, DatabasePlan plan, LoadedRows told) {
    this.folder = folder;
    this.path = path;
    this.plan = plan;
    this.told = told;
  }

  /**
   * Builds one database of a run.
   *
   * @param runFolder the folder of the run, on any file system
   * @param path of the database below it
   */
  public static BuildDatabase at(String runFolder, String path, DatabasePlan plan) {
    return new BuildDatabase(new RunFolder(runFolder), path, plan, rows -> {});
  }

  /** The same, which tells how many rows are loaded. */
  public BuildDatabase telling(LoadedRows listener) {
    return new BuildDatabase(folder, path, plan, listener);
  }

  /**
   * Builds one database outside of a pipeline, of rows that {@link TableRows#stage} wrote to the
   * same folder. SQLite needs a file of its own machine: in the run folder if that is on it.
   */
  public static WrittenFile build(
      DatabasePlan plan, RunFolder folder, String path, Iterable<StagedRows> staged)
      throws IOException, SQLException {
    return build(plan, folder, path, staged, rows -> {});
  }

  private static WrittenFile build(
      DatabasePlan plan,
      RunFolder folder,
      String path,
      Iterable<StagedRows> staged,
      LoadedRows told)
      throws IOException, SQLException {
    DatabaseBuilder builder = new DatabaseBuilder(plan, folder, staged);
    String attempt = folder.newAttempt();
    Optional<Path> there = folder.localPath(attempt);
    Path file = there.isPresent() ? there.get() : Files.createTempFile("refinery", ".db");
    try {
      Files.createDirectories(file.getParent());
      builder.build(file, told);
      if (there.isEmpty()) {
        return folder.write(path, out -> Files.copy(file, out));
      }
      WrittenFile whole = new WrittenFile(path, Files.size(file), Sha256.of(file));
      folder.keep(attempt, path);
      return whole;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<StagedRows> staged) {
    return staged
        .apply("KeyTogether", WithKeys.of(ONE_KEY))
        .apply("AwaitAllTables", GroupByKey.create())
        .apply("Build", ParDo.of(new Build(folder, path, plan, told)))
        .setCoder(SerializableCoder.of(WrittenFile.class));
  }

  private static final class Build extends DoFn<KV<String, Iterable<StagedRows>>, WrittenFile> {
    private static final long serialVersionUID = 1;
    private final RunFolder folder;
    private final String path;
    private final DatabasePlan plan;
    private final LoadedRows told;

    Build(RunFolder folder, String path, DatabasePlan plan, LoadedRows told) {
      this.folder = folder;
      this.path = path;
      this.plan = plan;
      this.told = told;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<StagedRows>> staged, OutputReceiver<WrittenFile> receiver)
        throws IOException, SQLException {
      receiver.output(build(plan, folder, path, staged.getValue(), told));
    }
  }
}
