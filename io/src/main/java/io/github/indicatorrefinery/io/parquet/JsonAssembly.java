package io.github.indicatorrefinery.io.parquet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Puts rows of any columns together as what JSON knows: groups and maps are objects, lists and
 * repeated columns are lists, values as {@link ScalarColumn} has them. What is null is left out,
 * but that it keeps its place in a list.
 */
final class JsonAssembly extends RecordMaterializer<Map<String, Object>> {
  /** A row is held as a whole; a few bytes of a broken file can claim any number of elements. */
  static final long MAX_ROW_BYTES = 64L << 20;

  private final GroupConverter root;
  private Map<String, Object> row = Map.of();
  private long held;

  JsonAssembly(MessageType schema) {
    this.root = new Slots(schema, this::converter, values -> row = members(schema, values));
  }

  @Override
  public Map<String, Object> getCurrentRecord() {
    held = 0;
    return row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private void hold(long bytes) {
    held += bytes;
    if (held > MAX_ROW_BYTES) {
      throw new IllegalStateException("a row of more than " + MAX_ROW_BYTES + " bytes");
    }
  }

  private Converter converter(Type type, Consumer<@Nullable Object> taken) {
    if (type.isPrimitive()) {
      return new ScalarColumn(type.asPrimitiveType(), this::hold, taken);
    }
    GroupType group = type.asGroupType();
    if (isList(group)) {
      return new Slots(group, this::element, values -> taken.accept(list(values[0])));
    }
    return isMap(group)
        ? new Slots(group, this::entry, values -> taken.accept(map(list(values[0]))))
        : new Slots(group, this::converter, values -> taken.accept(members(group, values)));
  }

  /**
   * The repeated field of a list, which new writers put around its element, so that this can be
   * null. The rules are those of the Parquet format.
   */
  private Converter element(Type repeated, Consumer<@Nullable Object> taken) {
    boolean isAround =
        !repeated.isPrimitive()
            && repeated.asGroupType().getFieldCount() == 1
            && !repeated.asGroupType().getType(0).isRepetition(Type.Repetition.REPEATED)
            && !repeated.getName().equals("array")
            && !repeated.getName().endsWith("_tuple");
    return isAround
        ? new Slots(repeated.asGroupType(), this::converter, values -> taken.accept(values[0]))
        : converter(repeated, taken);
  }

  private Converter entry(Type repeated, Consumer<@Nullable Object> taken) {
    return new Slots(
        repeated.asGroupType(), this::converter, values -> taken.accept(values.clone()));
  }

  private static boolean isList(GroupType group) {
    return group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
        && holdsOneRepeated(group);
  }

  private static boolean isMap(GroupType group) {
    boolean isSaid =
        group.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
            || group.getLogicalTypeAnnotation() instanceof MapKeyValueTypeAnnotation;
    if (!isSaid || !holdsOneRepeated(group) || group.getType(0).isPrimitive()) {
      return false;
    }
    GroupType entry = group.getType(0).asGroupType();
    return entry.getFieldCount() == 2 && entry.getType(0).isPrimitive();
  }

  private static boolean holdsOneRepeated(GroupType group) {
    return group.getFieldCount() == 1 && group.getType(0).isRepetition(Type.Repetition.REPEATED);
  }

  private static Map<String, Object> members(GroupType group, @Nullable Object[] values) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        members.put(group.getFieldName(i), values[i]);
      }
    }
    return members;
  }

  private static Map<String, Object> map(List<?> entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Object entry : entries) {
      Object[] both = (Object[]) entry;
      map.put(String.valueOf(both[0]), both[1]);
    }
    return map;
  }

  private static List<?> list(@Nullable Object elements) {
    return elements == null ? List.of() : (List<?>) elements;
  }

  /** A group as one value a field, which is a list where the field is repeated. */
  private final class Slots extends GroupConverter {
    private final Converter[] fields;
    private final @Nullable Object[] values;
    private final Consumer<@Nullable Object[]> finished;

    Slots(
        GroupType group,
        BiFunction<Type, Consumer<@Nullable Object>, Converter> converters,
        Consumer<@Nullable Object[]> finished) {
      this.fields = new Converter[group.getFieldCount()];
      this.values = new Object[fields.length];
      this.finished = finished;
      for (int i = 0; i < fields.length; i++) {
        fields[i] = converters.apply(group.getType(i), slot(i, group.getType(i)));
      }
    }

    private Consumer<@Nullable Object> slot(int index, Type type) {
      return type.isRepetition(Type.Repetition.REPEATED)
          ? value -> add(index, value)
          : value -> values[index] = value;
    }

    @SuppressWarnings("unchecked") // In the slot of a repeated field is nothing else.
    private void add(int index, @Nullable Object value) {
      if (values[index] == null) {
        values[index] = new ArrayList<@Nullable Object>();
      }
      ((List<@Nullable Object>) values[index]).add(value);
    }

    @Override
    public Converter getConverter(int fieldIndex) {
      return fields[fieldIndex];
    }

    @Override
    public void start() {
      hold(ScalarColumn.HELD_BYTES);
      Arrays.fill(values, null);
    }

    @Override
    public void end() {
      finished.accept(values);
    }
  }
}
