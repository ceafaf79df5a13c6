package io.github.indicatorrefinery.io.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.Sample;
import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class DatabaseBuilderTest {
  private static final String SCHEMA =
      """
      CREATE TABLE words (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, count INTEGER, rank INTEGER,
        score REAL, good INTEGER);
      CREATE VIRTUAL TABLE words_text USING fts5(name, content = 'words', content_rowid = 'id');
      """;
  private static final TableLoad<Sample> WORDS = TableLoad.of("words", Sample.FLAT_LAYOUT);
  private static final DatabasePlan PLAN =
      new DatabasePlan(
          SCHEMA,
          List.of(WORDS),
          "INSERT INTO words_text (words_text) VALUES ('rebuild'); ANALYZE;");

  private Path temporary;

  @BeforeProperty
  void makeFolder() throws IOException {
    temporary = Files.createTempDirectory("builder");
  }

  @AfterProperty
  void removeFolder() throws IOException {
    try (var files = Files.walk(temporary)) {
      for (Path path : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 60)
  void anyShardingOfTheSameRowsGivesTheSameBytes(
      @ForAll List<String> names, @ForAll @IntRange(min = 1, max = 7) int shards, @ForAll long seed)
      throws IOException, SQLException {
    // Every name stands twice with different content, so that keys tie.
    List<Sample> rows = new ArrayList<>();
    names.forEach(name -> rows.addAll(List.of(Sample.named(name), Sample.full(name))));
    Path one = build("one", List.of(rows));
    Collections.shuffle(rows, new Random(seed));
    List<List<Sample>> dealt = new ArrayList<>();
    IntStream.range(0, shards).forEach(i -> dealt.add(new ArrayList<>()));
    IntStream.range(0, rows.size()).forEach(i -> dealt.get(i % shards).add(rows.get(i)));

    Path many = build("many", dealt);

    assertThat(Files.mismatch(one, many)).isEqualTo(-1);
    assertThat(new QueriedDatabase(many).rows("SELECT count(*), max(id) FROM words").get(0))
        .startsWith(rows.size());
    assertThat(new QueriedDatabase(many).rows("PRAGMA integrity_check"))
        .containsExactly(List.of("ok"));
  }

  @Example
  void aTruncatedStagedFileFailsTheBuild() throws IOException {
    RunFolder folder = new RunFolder(temporary.toString());
    StagedRows whole = stage(folder, 0, List.of(Sample.named("a"), Sample.named("b")));
    Path file = folder.localPath(whole.path()).orElseThrow();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

    DatabaseBuilder builder = new DatabaseBuilder(PLAN, folder, List.of(whole));
    assertThatThrownBy(() -> builder.build(temporary.resolve("words.db"), rows -> {}))
        .isInstanceOf(IOException.class);
  }

  @Example
  void theSameFileTwiceIsRefused() {
    StagedRows rows = new StagedRows("words", ".staging/words-00000.rows", 1);
    RunFolder folder = new RunFolder(temporary.toString());
    assertThatThrownBy(() -> new DatabaseBuilder(PLAN, folder, List.of(rows, rows)))
        .hasMessage(".staging/words-00000.rows was staged twice");
  }

  private Path build(String name, List<List<Sample>> shards) throws IOException, SQLException {
    RunFolder folder = new RunFolder(temporary.resolve(name).toString());
    List<StagedRows> staged = new ArrayList<>();
    for (List<Sample> shard : shards) {
      staged.add(stage(folder, staged.size(), shard));
    }
    Path file = temporary.resolve(name + ".db");
    Files.deleteIfExists(file);
    new DatabaseBuilder(PLAN, folder, staged).build(file, rows -> {});
    return file;
  }

  private static StagedRows stage(RunFolder folder, int shard, List<Sample> rows)
      throws IOException {
    String path = ".staging/words-%d.rows".formatted(shard);
    folder.write(path, out -> new SortedRows<>(Sample::name, Sample.FLAT_LAYOUT).write(rows, out));
    return new StagedRows("words", path, rows.size());
  }
}
