package io.github.indicatorrefinery.io.parquet;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowSchema;
import org.apache.parquet.schema.ConversionPatterns;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** A row's columns in Parquet's own words: texts are UTF-8 strings, lists have three levels. */
final class ParquetSchema {
  private static final String MESSAGE = "row";
  static final String ELEMENT = "element";

  private ParquetSchema() {}

  static MessageType of(RowSchema schema) {
    return new MessageType(MESSAGE, schema.columns().stream().map(ParquetSchema::field).toList());
  }

  private static Type field(Column column) {
    Repetition repetition = column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    return switch (column.type()) {
      case TEXT -> text(repetition, column.name());
      case INT64 -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
      case INT32 -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
      case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
      case BOOLEAN -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
      case TEXT_LIST ->
          ConversionPatterns.listOfElements(
              repetition, column.name(), text(Repetition.REQUIRED, ELEMENT));
      case VECTOR ->
          ConversionPatterns.listOfElements(
              repetition,
              column.name(),
              Types.primitive(PrimitiveTypeName.FLOAT, Repetition.REQUIRED).named(ELEMENT));
    };
  }

  private static Type text(Repetition repetition, String name) {
    return Types.primitive(PrimitiveTypeName.BINARY, repetition)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }
}
