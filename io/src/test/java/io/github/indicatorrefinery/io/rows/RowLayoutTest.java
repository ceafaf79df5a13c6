package io.github.indicatorrefinery.io.rows;

import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT64;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT_LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class RowLayoutTest {
  private static final RowLayout<Object[]> LAYOUT =
      RowLayout.<Object[]>builder()
          .required("answer", TEXT, "any text", values -> values[0])
          .nullable("count", INT64, "how many", values -> values[1])
          .nullable("score", DOUBLE, "any number", values -> values[2])
          .nullable("tags", TEXT_LIST, "any texts", values -> values[3])
          .build();

  @Test
  void keepsContentsAndNulls() {
    assertThat(LAYOUT.row(new Object[] {"a", 1L, 0.5, List.of("t")}))
        .containsExactly("a", 1L, 0.5, List.of("t"));
    assertThat(LAYOUT.row(new Object[] {"", null, null, null}))
        .containsExactly("", null, null, null);
  }

  @Test
  void namesTheColumnOfAWrongContent() {
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
  void refusesAVectorOfAnotherSize() {
    RowLayout<float[]> layout =
        RowLayout.<float[]>builder()
            .column(Column.vector("v", 2), "a point", vector -> vector)
            .build();

    assertThat(layout.row(new float[] {1, 2})).containsExactly(new float[] {1, 2});
    assertThatThrownBy(() -> layout.row(new float[] {1, 2, 3}))
        .hasMessage("column \"v\" (VECTOR): got 3 components in place of 2");
    assertThatThrownBy(() -> layout.row(null)).hasMessage("column \"v\": got null");
  }

  @Test
  void takesTheColumnsOfAPartIn() {
    RowLayout<String> text =
        RowLayout.<String>builder()
            .required("text", TEXT, "as written", string -> string)
            .required("size", INT64, "in characters", string -> (long) string.length())
            .build();
    RowLayout<Map.Entry<String, Double>> rated =
        RowLayout.<Map.Entry<String, Double>>builder()
            .all(text, Map.Entry::getKey)
            .required("score", DOUBLE, "any number", Map.Entry::getValue)
            .build();

    assertThat(rated.row(Map.entry("ab", 0.5))).containsExactly("ab", 2L, 0.5);
    assertThat(rated.schema())
        .isEqualTo(
            RowSchema.of(
                Column.required("text", TEXT),
                Column.required("size", INT64),
                Column.required("score", DOUBLE)));
    assertThat(rated.fields())
        .extracting(Field::meaning)
        .containsExactly("as written", "in characters", "any number");
  }

  @Test
  void refusesTwoColumnsOfOneNameAndNone() {
    RowLayout.Builder<Object[]> twice =
        RowLayout.<Object[]>builder()
            .all(LAYOUT, values -> values)
            .required("tags", TEXT, "again", values -> values[3]);

    assertThatThrownBy(twice::build).hasMessage("two columns are named \"tags\"");
    assertThatThrownBy(() -> RowLayout.builder().build()).hasMessage("a table needs a column");
  }

  @Test
  void refusesAColumnWithoutAMeaning() {
    assertThatThrownBy(() -> RowLayout.builder().required("a", TEXT, " ", value -> value))
        .hasMessage("column \"a\" needs a meaning");
  }

  @Test
  void travelsToWorkers() {
    RowLayout<Object[]> there = SerializableUtils.clone(LAYOUT);

    assertThat(there.row(new Object[] {"a", 1L, 0.5, List.of("t")}))
        .containsExactly("a", 1L, 0.5, List.of("t"));
    assertThat(there.schema()).isEqualTo(LAYOUT.schema());
  }

  private static void assertRefused(Object[] values, String message) {
    assertThatThrownBy(() -> LAYOUT.row(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
