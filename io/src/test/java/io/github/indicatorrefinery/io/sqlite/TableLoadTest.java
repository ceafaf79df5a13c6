package io.github.indicatorrefinery.io.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.Sample;
import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowLayout;
import java.util.Map;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class TableLoadTest {
  private static final TableLoad<Sample> SAMPLES = TableLoad.of("samples", Sample.FLAT_LAYOUT);

  @Test
  void insertsEachColumnByItsName() {
    assertThat(SAMPLES.insertSql())
        .isEqualTo(
            "INSERT INTO \"samples\" (\"name\", \"count\", \"rank\", \"score\", \"good\")"
                + " VALUES (CAST(?1 AS TEXT), ?2, ?3, ?4, ?5)");
  }

  @Test
  void computesWhatIsStoredOfTheContentOfTheColumn() {
    TableLoad<Sample> computing =
        SAMPLES
            .computing("name", "CASE ? WHEN '' THEN 'none' ELSE ? END")
            .computing("score", "SELECT max(score, ?) FROM scores");

    assertThat(computing.insertSql())
        .isEqualTo(
            "INSERT INTO \"samples\" (\"name\", \"count\", \"rank\", \"score\", \"good\")"
                + " VALUES ((CASE CAST(?1 AS TEXT) WHEN '' THEN 'none'"
                + " ELSE CAST(?1 AS TEXT) END), ?2, ?3,"
                + " (SELECT max(score, ?4) FROM scores), ?5)");
    assertThat(SAMPLES.expressions()).isEmpty();
  }

  @Test
  void rowsEnterATableOfAnotherName() {
    TableLoad<Sample> others = SAMPLES.into("all samples");

    assertThat(others.rows()).isEqualTo("samples");
    assertThat(others.insertSql()).startsWith("INSERT INTO \"all samples\" (\"name\"");
  }

  @Test
  void quotesNames() {
    RowLayout<Sample> layout =
        RowLayout.<Sample>builder()
            .required("na\"me); --", ColumnType.TEXT, "any text", Sample::name)
            .build();

    assertThat(TableLoad.of("a\"b", layout).insertSql())
        .isEqualTo("INSERT INTO \"a\"\"b\" (\"na\"\"me); --\") VALUES (CAST(?1 AS TEXT))");
  }

  @Test
  void refusesAnExpressionOfNoColumnOrOfNothing() {
    assertThatThrownBy(() -> SAMPLES.computing("nam", "upper(?)"))
        .hasMessage("table samples: \"upper(?)\" computes no column \"nam\" of its rows");
    assertThatThrownBy(() -> SAMPLES.computing("name", "'x'"))
        .hasMessage("table samples: \"'x'\" computes no column \"name\" of its rows");
  }

  @Test
  void refusesAListBeforeTheRun() {
    assertThatThrownBy(() -> TableLoad.of("t", Sample.LAYOUT))
        .hasMessage("table t, column \"tags\": SQLite has no lists");
  }

  @Test
  void refusesNamesThatAreBlank() {
    assertThatThrownBy(() -> new TableLoad<>(" ", "t", Sample.FLAT_LAYOUT, Map.of()))
        .hasMessage("rows \" \" of table \"t\" need names");
    assertThatThrownBy(() -> SAMPLES.into(""))
        .hasMessage("rows \"samples\" of table \"\" need names");
  }

  @Test
  void travelsToWorkers() {
    TableLoad<Sample> load = SAMPLES.into("t").computing("name", "upper(?)");

    assertThat(SerializableUtils.clone(load).insertSql()).isEqualTo(load.insertSql());
  }
}
