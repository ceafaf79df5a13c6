package io.github.indicatorrefinery.io.rows;

import static io.github.indicatorrefinery.io.rows.Column.nullable;
import static io.github.indicatorrefinery.io.rows.Column.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowLayoutTest {
  private static final RowLayout<Object[]> LAYOUT =
      new RowLayout<>(
          RowSchema.of(
              required("answer", ColumnType.TEXT),
              nullable("count", ColumnType.INT64),
              nullable("score", ColumnType.DOUBLE),
              nullable("tags", ColumnType.TEXT_LIST)),
          values -> values);

  @Test
  void keepsValuesAndNulls() {
    assertThat(LAYOUT.row(new Object[] {"a", 1L, 0.5, List.of("t")}))
        .containsExactly("a", 1L, 0.5, List.of("t"));
    assertThat(LAYOUT.row(new Object[] {"", null, null, null}))
        .containsExactly("", null, null, null);
  }

  @Test
  void namesTheColumnOfAWrongValue() {
    assertRefused(
        new Object[] {1, null, null, null}, "column \"answer\" (TEXT): got java.lang.Int");
    assertRefused(new Object[] {null, null, null, null}, "column \"answer\": got null");
    assertRefused(new Object[] {"a", 1, null, null}, "column \"count\" (INT64): got java.lang.Int");
    assertRefused(new Object[] {"a", null, Double.NaN, null}, "column \"score\" (DOUBLE): got NaN");
    assertRefused(
        new Object[] {"a", null, null, Arrays.asList("t", null)},
        "column \"tags\" (TEXT_LIST): got a list that holds null");
    assertRefused(
        new Object[] {"a", null, null, List.of(1L)},
        "column \"tags\" (TEXT_LIST): got a list that holds java.lang.Long");
  }

  @Test
  void refusesARowOfAnotherLength() {
    assertRefused(new Object[] {"a"}, "a row of 1 values for 4 columns");
  }

  @Test
  void refusesAVectorOfAnotherSize() {
    RowLayout<float[]> layout =
        new RowLayout<>(RowSchema.of(Column.vector("v", 2)), vector -> new Object[] {vector});

    assertThat(layout.row(new float[] {1, 2})).containsExactly(new float[] {1, 2});
    assertThatThrownBy(() -> layout.row(new float[] {1, 2, 3}))
        .hasMessage("column \"v\" (VECTOR): got 3 components in place of 2");
    assertThatThrownBy(() -> layout.row(null)).hasMessage("column \"v\": got null");
  }

  private static void assertRefused(Object[] row, String message) {
    assertThatThrownBy(() -> LAYOUT.row(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
