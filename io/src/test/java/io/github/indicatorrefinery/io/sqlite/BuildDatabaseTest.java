package io.github.indicatorrefinery.io.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.Sample;
import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildDatabaseTest {
  private static final String SCHEMA =
      """
      -- Parents; each has children.
      CREATE TABLE parents (parent_id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE);
      CREATE TABLE children (
        child_id INTEGER PRIMARY KEY AUTOINCREMENT,
        parent_id INTEGER REFERENCES parents (parent_id),
        name TEXT NOT NULL, count INTEGER, rank INTEGER, score REAL, good INTEGER);
      CREATE VIRTUAL TABLE children_text USING fts5(
        name, content = 'children', content_rowid = 'child_id');
      CREATE TRIGGER parents_stay BEFORE DELETE ON parents
        BEGIN SELECT RAISE(ABORT, 'parents; stay'); END;
      """;
  private static final TableLoad<Sample> PARENTS =
      TableLoad.of(
          "parents",
          RowLayout.<Sample>builder()
              .required("name", ColumnType.TEXT, "one letter", Sample::name)
              .build());
  private static final TableLoad<Sample> CHILDREN =
      TableLoad.of(
              "children",
              RowLayout.<Sample>builder()
                  .required("parent_id", ColumnType.TEXT, "by the first letter", Sample::name)
                  .all(Sample.FLAT_LAYOUT, sample -> sample)
                  .build())
          .computing("parent_id", "SELECT parent_id FROM parents WHERE name = substr(?, 1, 1)");
  private static final String FINISH =
      """
      INSERT INTO children_text (children_text) VALUES ('rebuild');
      CREATE INDEX children_parent ON children (parent_id);
      ANALYZE;
      """;
  private static final DatabasePlan PLAN =
      new DatabasePlan(SCHEMA, List.of(PARENTS, CHILDREN), FINISH);

  @TempDir private Path temporary;

  @Test
  void fillsTheTablesInOrderOfPlanAndKey() throws SQLException {
    build(
        PLAN,
        List.of(Sample.named("b one"), Sample.full("a two")),
        List.of(new Sample("a one", 1L, 2, 0.5, false, null)));

    assertThat(database().rows("SELECT * FROM children"))
        .containsExactly(
            Arrays.asList(1, 1, "a one", 1, 2, 0.5, 0),
            Arrays.asList(2, 1, "a two", Long.MIN_VALUE, -7, 0.1, 1),
            Arrays.asList(3, 2, "b one", null, null, null, null));
    assertThat(database().rows("SELECT rowid FROM children_text WHERE children_text MATCH 'one'"))
        .containsExactly(List.of(1), List.of(3));
    assertThat(database().rows("PRAGMA integrity_check")).containsExactly(List.of("ok"));
    assertThat(database().rows("PRAGMA journal_mode")).containsExactly(List.of("delete"));
    assertThat(temporary.resolve(".attempts")).isEmptyDirectory();
  }

  @Test
  void hostileTextsComeBack() throws SQLException {
    String huge = "a" + Sample.HOSTILE.repeat(30_000);
    build(PLAN, List.of(Sample.named("a" + Sample.HOSTILE), Sample.named(huge)));
    assertThat(database().rows("SELECT name FROM children"))
        .containsExactly(List.of("a" + Sample.HOSTILE), List.of(huge));
  }

  @Test
  void emptyTablesStayEmpty() throws SQLException {
    build(PLAN, List.of(), List.of());
    assertThat(database().rows("SELECT * FROM children")).isEmpty();
  }

  @Test
  void aReferenceThatLeadsNowhereFailsTheRun() {
    TableLoad<Sample> orphans = CHILDREN.computing("parent_id", "iif(? IS NULL, 1, 99)");
    DatabasePlan plan = new DatabasePlan(SCHEMA, List.of(PARENTS, orphans), FINISH);
    assertThatThrownBy(() -> build(plan, List.of(Sample.named("a"))))
        .hasMessageContaining("the database is not sound: children 1 parents 0");
    assertNoDatabaseIsLeft();
  }

  @Test
  void aRowThatIsRefusedIsNamed() {
    TableLoad<Sample> nameless = CHILDREN.computing("name", "nullif(?, 'ab')");
    DatabasePlan plan = new DatabasePlan(SCHEMA, List.of(PARENTS, nameless), FINISH);
    assertThatThrownBy(() -> build(plan, List.of(Sample.named("ab"))))
        .hasMessageContaining("table children, row \"ab\":")
        .hasMessageContaining("NOT NULL constraint failed: children.name");
    assertNoDatabaseIsLeft();
  }

  @Test
  void aScriptThatFailsIsNamed() {
    DatabasePlan plan =
        new DatabasePlan(SCHEMA, List.of(PARENTS, CHILDREN), "ANALYZE; CREATE VIEWS x;");
    assertThatThrownBy(() -> build(plan, List.of(Sample.named("a"))))
        .hasMessageContaining("finish script:")
        .hasMessageContaining("near \"VIEWS\": syntax error");
    assertNoDatabaseIsLeft();
  }

  @Test
  void aTableWithoutAPlanFailsTheRun() {
    DatabasePlan plan = new DatabasePlan(SCHEMA, List.of(PARENTS), FINISH);
    assertThatThrownBy(() -> build(plan, List.of(Sample.named("a"))))
        .hasMessageContaining(
            "the plan loads the tables [parents], staged are [children, parents]");
  }

  @Test
  void rowsAreLoadedOnce() {
    assertThatThrownBy(() -> new DatabasePlan(SCHEMA, List.of(PARENTS, PARENTS), FINISH))
        .hasMessage("rows parents are loaded twice");
  }

  @SafeVarargs
  private void build(DatabasePlan plan, List<Sample>... children) {
    String run = temporary.toString();
    Pipeline pipeline = Sample.pipeline();
    PCollection<StagedRows> parents =
        Sample.shards(pipeline, "Parents", List.of(Sample.named("b")), List.of(Sample.named("a")))
            .apply("StageParents", stage(PARENTS));
    PCollection<StagedRows> staged =
        Sample.shards(pipeline, "Children", children).apply("StageChildren", stage(CHILDREN));
    PCollection<WrittenFile> written =
        PCollectionList.of(staged)
            .and(parents)
            .apply("AllTables", Flatten.pCollections())
            .apply(BuildDatabase.at(run, "refinery.db", plan));
    PAssert.that(written)
        .satisfies(
            files -> {
              assertThat(files).extracting(WrittenFile::path).containsExactly("refinery.db");
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private ParDo.SingleOutput<KV<Integer, List<Sample>>, StagedRows> stage(TableLoad<Sample> load) {
    return ParDo.of(
        new StageFn(
            new TableRows<>(load, ShardPart.whole(), Sample::name),
            new RunFolder(temporary.toString())));
  }

  private static final class StageFn extends DoFn<KV<Integer, List<Sample>>, StagedRows> {
    private static final long serialVersionUID = 1;
    private final TableRows<KV<Integer, List<Sample>>, Sample> rows;
    private final RunFolder folder;

    StageFn(TableRows<KV<Integer, List<Sample>>, Sample> rows, RunFolder folder) {
      this.rows = rows;
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<Sample>> shard, OutputReceiver<StagedRows> staged)
        throws IOException {
      staged.output(rows.stage(shard, folder));
    }
  }

  private QueriedDatabase database() {
    return new QueriedDatabase(temporary.resolve("refinery.db"));
  }

  private void assertNoDatabaseIsLeft() {
    assertThat(temporary).isDirectoryNotContaining("glob:**.db");
    assertThat(temporary.resolve(".attempts")).isEmptyDirectory();
  }
}
