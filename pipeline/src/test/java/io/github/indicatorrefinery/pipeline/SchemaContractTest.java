package io.github.indicatorrefinery.pipeline;

import static io.github.indicatorrefinery.io.rows.ColumnType.BOOLEAN;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT64;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.sqlite.DatabasePlan;
import io.github.indicatorrefinery.io.sqlite.TableLoad;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaContractTest {
  private static final String SCHEMA =
      """
      CREATE TABLE languages (language_id INTEGER PRIMARY KEY, code TEXT NOT NULL);
      CREATE TABLE words (
        word_id  INTEGER PRIMARY KEY,
        language INTEGER NOT NULL,   -- this is not compared
        word     TEXT NOT NULL,      -- as written; its letters
        count    INTEGER,            -- of all
        known    INTEGER NOT NULL
      );
      """;
  private static final List<String> BY_DATABASE = List.of("languages.language_id", "words.word_id");
  private static final TableLoad<String> LANGUAGES =
      TableLoad.of(
          "languages",
          RowLayout.<String>builder().required("code", TEXT, "of ISO 639", code -> code).build());
  private static final TableLoad<String> WORDS =
      TableLoad.of(
              "words",
              RowLayout.<String>builder()
                  .required("language", TEXT, "its code", word -> "en")
                  .required("word", TEXT, "its letters, as written", word -> word)
                  .nullable("count", INT64, "of all texts", word -> null)
                  .required("known", BOOLEAN, "to a reader", word -> true)
                  .build())
          .computing("language", "SELECT language_id FROM languages WHERE code = ?");

  @Test
  void findsNothingWhereBothAgree() throws SQLException {
    assertThat(breaches(SCHEMA, BY_DATABASE)).isEmpty();
  }

  @Test
  void findsColumnsThatChangedPlaces() throws SQLException {
    String word = "  word     TEXT NOT NULL,      -- as written; its letters\n";
    String count = "  count    INTEGER,            -- of all\n";
    String swapped = SCHEMA.replace(word + count, count + word);

    assertThat(breaches(swapped, BY_DATABASE))
        .containsExactly(
            "words: rows have [language, word, count, known],"
                + " the table [language, count, word, known]");
  }

  @Test
  void findsColumnsThatOnlyOneOfThemHas() throws SQLException {
    assertThat(breaches(SCHEMA.replace("known ", "known_ "), BY_DATABASE))
        .containsExactly(
            "words.known_ is filled by nobody",
            "words: rows have [language, word, count, known], the table [language, word, count]",
            "words: [SQLITE_ERROR] SQL error or missing database"
                + " (table words has no column named known)");
    assertThat(breaches(SCHEMA, List.of("languages.language_id", "words.word_id", "words.count")))
        .containsExactly("words.count is filled by rows");
    assertThat(breaches(SCHEMA, List.of("languages.language_id", "words.word_id", "words.size")))
        .containsExactly("words.size is no column");
  }

  @Test
  void findsTypesThatDoNotFit() throws SQLException {
    assertThat(breaches(SCHEMA.replace("count    INTEGER", "count REAL"), BY_DATABASE))
        .containsExactly("words.count: INT64 does not fit REAL");
  }

  @Test
  void findsNullsThatOnlyOneOfThemAllows() throws SQLException {
    assertThat(breaches(SCHEMA.replace("count    INTEGER", "count INTEGER NOT NULL"), BY_DATABASE))
        .containsExactly("words.count must allow NULL");
    assertThat(breaches(SCHEMA.replace("code TEXT NOT NULL", "code TEXT"), BY_DATABASE))
        .containsExactly("languages.code must be NOT NULL");
  }

  @Test
  void findsACommentThatSaysSomethingElse() throws SQLException {
    assertThat(breaches(SCHEMA.replace("its letters", "in lower case"), BY_DATABASE))
        .containsExactly("words.word does not mean \"as written; in lower case\"");
  }

  @Test
  void findsAnExpressionThatIsNone() throws SQLException {
    DatabasePlan plan =
        new DatabasePlan(
            SCHEMA, List.of(LANGUAGES, WORDS.computing("word", "lowest(?)")), "ANALYZE;");

    assertThat(new SchemaContract(plan, BY_DATABASE).breaches())
        .singleElement()
        .asString()
        .contains("no such function: lowest");
  }

  private static List<String> breaches(String schema, List<String> byDatabase) throws SQLException {
    DatabasePlan plan = new DatabasePlan(schema, List.of(LANGUAGES, WORDS), "ANALYZE;");
    return new SchemaContract(plan, byDatabase).breaches();
  }
}
