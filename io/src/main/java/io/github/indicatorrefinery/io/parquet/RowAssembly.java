package io.github.indicatorrefinery.io.parquet;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;

/**
 * Puts rows together from the values that Parquet hands out, in the classes of {@link ColumnType}.
 */
final class RowAssembly extends RecordMaterializer<Object[]> {
  private final Object[] row;
  private final Converter[] columns;

  RowAssembly(RowSchema schema) {
    this.row = new Object[schema.columns().size()];
    this.columns = new Converter[row.length];
    for (int i = 0; i < row.length; i++) {
      columns[i] = converter(schema.columns().get(i), i);
    }
  }

  private Converter converter(Column column, int index) {
    return switch (column.type()) {
      case TEXT, INT64, INT32, DOUBLE, BOOLEAN -> new Value(value -> row[index] = value);
      case TEXT_LIST -> new Texts(texts -> row[index] = texts);
      case VECTOR -> throw new IllegalArgumentException("vectors are not read here");
    };
  }

  @Override
  public Object[] getCurrentRecord() {
    return row.clone();
  }

  @Override
  public GroupConverter getRootConverter() {
    return new Group(columns, () -> Arrays.fill(row, null), () -> {});
  }

  private static final class Group extends GroupConverter {
    private final Converter[] fields;
    private final Runnable start;
    private final Runnable end;

    Group(Converter[] fields, Runnable start, Runnable end) {
      this.fields = fields;
      this.start = start;
      this.end = end;
    }

    @Override
    public Converter getConverter(int fieldIndex) {
      return fields[fieldIndex];
    }

    @Override
    public void start() {
      start.run();
    }

    @Override
    public void end() {
      end.run();
    }
  }

  /** A list is a group of repeated groups of one element. */
  private static final class Texts extends GroupConverter {
    private final Consumer<List<String>> finished;
    private final Converter repeated;
    private List<String> texts = new ArrayList<>();

    Texts(Consumer<List<String>> finished) {
      this.finished = finished;
      Converter element = new Value(text -> texts.add((String) text));
      this.repeated = new Group(new Converter[] {element}, () -> {}, () -> {});
    }

    @Override
    public Converter getConverter(int fieldIndex) {
      return repeated;
    }

    @Override
    public void start() {
      texts = new ArrayList<>();
    }

    @Override
    public void end() {
      finished.accept(texts);
    }
  }

  private static final class Value extends PrimitiveConverter {
    private final Consumer<Object> taken;

    Value(Consumer<Object> taken) {
      this.taken = taken;
    }

    @Override
    public void addBinary(Binary value) {
      taken.accept(value.toStringUsingUTF8());
    }

    @Override
    public void addLong(long value) {
      taken.accept(value);
    }

    @Override
    public void addInt(int value) {
      taken.accept(value);
    }

    @Override
    public void addDouble(double value) {
      taken.accept(value);
    }

    @Override
    public void addBoolean(boolean value) {
      taken.accept(value);
    }
  }
}
