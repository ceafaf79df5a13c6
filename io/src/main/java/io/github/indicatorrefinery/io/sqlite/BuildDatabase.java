package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
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

  /** Where rows wait, below the run folder; the files are gone when the database is there. */
  static final String STAGING = ".staging";

  private static final String ONE_KEY = "database";

  private final RunFolder folder;
  private final String path;
  private final DatabasePlan plan;

  private BuildDatabase(RunFolder folder, String path, DatabasePlan plan) {
    this.folder = folder;
    this.path = path;
    this.plan = plan;
  }

  /**
   * Builds one database of a run.
   *
   * @param runFolder the folder of the run, on any file system
   * @param path of the database below it
   */
  public static BuildDatabase at(String runFolder, String path, DatabasePlan plan) {
    return new BuildDatabase(new RunFolder(runFolder), path, plan);
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<StagedRows> staged) {
    return staged
        .apply("KeyTogether", WithKeys.of(ONE_KEY))
        .apply("AwaitAllTables", GroupByKey.create())
        .apply("Build", ParDo.of(new Build(folder, path, plan)))
        .setCoder(SerializableCoder.of(Built.class))
        // A build that is retried needs its rows: they go once its result is kept.
        .apply("KeepResult", Reshuffle.viaRandomKey())
        .apply("DeleteStaged", ParDo.of(new DeleteStaged(folder)))
        .setCoder(SerializableCoder.of(WrittenFile.class));
  }

  private record Built(WrittenFile database, ArrayList<String> stagedPaths)
      implements Serializable {
    private static final long serialVersionUID = 1;
  }

  private static final class Build extends DoFn<KV<String, Iterable<StagedRows>>, Built> {
    private static final long serialVersionUID = 1;
    private final RunFolder folder;
    private final String path;
    private final DatabasePlan plan;

    Build(RunFolder folder, String path, DatabasePlan plan) {
      this.folder = folder;
      this.path = path;
      this.plan = plan;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<StagedRows>> staged, OutputReceiver<Built> receiver)
        throws IOException, SQLException {
      // A runner may give a group once only.
      List<StagedRows> rows = new ArrayList<>();
      staged.getValue().forEach(rows::add);
      ArrayList<String> stagedPaths = new ArrayList<>();
      rows.forEach(table -> stagedPaths.add(table.path()));
      DatabaseBuilder builder = new DatabaseBuilder(plan, folder, rows);
      receiver.output(new Built(build(builder), stagedPaths));
    }

    /** SQLite needs a file of its own machine: beside the staged rows if they are on it. */
    private WrittenFile build(DatabaseBuilder builder) throws IOException, SQLException {
      String name = UUID.randomUUID() + ".db";
      Optional<Path> beside = folder.localPath(STAGING + "/" + name);
      Path file = beside.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), name));
      try {
        builder.build(file);
        return beside.isPresent() ? move(file) : folder.write(path, out -> Files.copy(file, out));
      } finally {
        Files.deleteIfExists(file);
      }
    }

    private WrittenFile move(Path file) throws IOException {
      Path target = folder.localPath(path).orElseThrow();
      Files.createDirectories(target.getParent());
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new WrittenFile(path, Files.size(target));
    }
  }

  private static final class DeleteStaged extends DoFn<Built, WrittenFile> {
    private static final long serialVersionUID = 1;
    private final RunFolder folder;

    DeleteStaged(RunFolder folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element Built built, OutputReceiver<WrittenFile> receiver)
        throws IOException {
      for (String stagedPath : built.stagedPaths()) {
        deleteIfThere(stagedPath);
      }
      receiver.output(built.database());
    }

    /** A retry finds some gone. Beam's own option for that takes the names for globs. */
    private void deleteIfThere(String stagedPath) throws IOException {
      try {
        FileSystems.delete(List.of(folder.resource(stagedPath)));
      } catch (NoSuchFileException | FileNotFoundException gone) {
        return;
      }
    }
  }
}
