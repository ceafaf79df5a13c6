package io.github.indicatorrefinery.io.rows;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RowSchemaTest {
  @Test
  void refusesTwoColumnsOfOneName() {
    Column word = Column.required("word", ColumnType.TEXT);
    assertThatThrownBy(() -> RowSchema.of(word, Column.nullable("word", ColumnType.INT64)))
        .hasMessage("two columns are named \"word\"");
  }

  @Test
  void refusesColumnsWithoutNamesAndTablesWithoutColumns() {
    assertThatThrownBy(() -> Column.required(" ", ColumnType.TEXT))
        .hasMessage("a column needs a name");
    assertThatThrownBy(RowSchema::of).hasMessage("a table needs a column");
  }

  @Test
  void refusesASizeWhereNoVectorOfFixedSizeCanBe() {
    assertThatThrownBy(() -> Column.vector("v", 0)).hasMessage("column \"v\": 0 components");
    assertThatThrownBy(() -> new Column("v", ColumnType.VECTOR, true, 3))
        .hasMessage("column \"v\": 3 components");
    assertThatThrownBy(() -> new Column("t", ColumnType.TEXT_LIST, false, 3))
        .hasMessage("column \"t\": 3 components");
  }
}
