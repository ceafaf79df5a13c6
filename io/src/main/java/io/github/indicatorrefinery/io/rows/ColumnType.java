package io.github.indicatorrefinery.io.rows;

import java.util.List;

/**
 * What a column holds. A type takes values of exactly one Java class; nothing is converted, so that
 * a mapping mistake is an error and not a silently changed number.
 */
public enum ColumnType {
  /**
   * Well-formed Unicode: whoever reads foreign bytes replaces what is not, once, and no store looks
   * again.
   */
  TEXT(String.class),
  INT64(Long.class),
  INT32(Integer.class),
  /** Finite numbers only: SQLite would store NaN as null, and JSON has no word for it. */
  DOUBLE(Double.class),
  BOOLEAN(Boolean.class),
  /** A list of texts, none of them null. */
  TEXT_LIST(List.class),
  /** A vector of finite numbers of single precision; whoever receives it must not change it. */
  VECTOR(float[].class);

  private final Class<?> javaClass;

  ColumnType(Class<?> javaClass) {
    this.javaClass = javaClass;
  }

  /** The value as it is stored, or the reason why it is none of this type. */
  Object stored(Object value) {
    if (!javaClass.isInstance(value)) {
      throw new IllegalArgumentException("got " + value.getClass().getName());
    }
    return switch (this) {
      case DOUBLE -> finite((Double) value);
      case TEXT_LIST -> texts((List<?>) value);
      case VECTOR -> finite((float[]) value);
      case TEXT, INT64, INT32, BOOLEAN -> value;
    };
  }

  private static Double finite(Double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("got " + number);
    }
    return number;
  }

  private static float[] finite(float[] vector) {
    for (float component : vector) {
      if (!Float.isFinite(component)) {
        throw new IllegalArgumentException("got a vector that holds " + component);
      }
    }
    return vector;
  }

  private static List<String> texts(List<?> elements) {
    return elements.stream().map(ColumnType::text).toList();
  }

  private static String text(Object element) {
    if (element instanceof String text) {
      return text;
    }
    String kind = element == null ? "null" : element.getClass().getName();
    throw new IllegalArgumentException("got a list that holds " + kind);
  }
}
