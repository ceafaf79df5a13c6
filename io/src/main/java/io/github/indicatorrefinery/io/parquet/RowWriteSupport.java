package io.github.indicatorrefinery.io.parquet;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowSchema;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Hands checked rows to Parquet value by value. */
final class RowWriteSupport extends WriteSupport<Object[]> {
  private static final String LIST = "list";

  private final RowSchema schema;
  private RecordConsumer consumer;

  RowWriteSupport(RowSchema schema) {
    this.schema = schema;
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(ParquetSchema.of(schema), Map.of());
  }

  /** Demanded by the base class; only a writer that was given Hadoop's configuration calls it. */
  @Override
  @Deprecated
  public WriteContext init(Configuration configuration) {
    throw new UnsupportedOperationException("written without Hadoop");
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    this.consumer = recordConsumer;
  }

  @Override
  public void write(Object[] row) {
    consumer.startMessage();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null) {
        writeField(schema.columns().get(i), i, row[i]);
      }
    }
    consumer.endMessage();
  }

  private void writeField(Column column, int index, Object value) {
    consumer.startField(column.name(), index);
    switch (column.type()) {
      case TEXT -> consumer.addBinary(Binary.fromString((String) value));
      case INT64 -> consumer.addLong((Long) value);
      case INT32 -> consumer.addInteger((Integer) value);
      case DOUBLE -> consumer.addDouble((Double) value);
      case BOOLEAN -> consumer.addBoolean((Boolean) value);
      case TEXT_LIST -> writeTexts((List<?>) value);
      case VECTOR -> writeVector((float[]) value);
    }
    consumer.endField(column.name(), index);
  }

  private void writeTexts(List<?> texts) {
    writeList(texts.size(), i -> consumer.addBinary(Binary.fromString((String) texts.get(i))));
  }

  private void writeVector(float[] vector) {
    writeList(vector.length, i -> consumer.addFloat(vector[i]));
  }

  /** An empty list is a group without its repeated field; that is not the same as null. */
  private void writeList(int size, IntConsumer element) {
    consumer.startGroup();
    if (size > 0) {
      consumer.startField(LIST, 0);
      for (int i = 0; i < size; i++) {
        consumer.startGroup();
        consumer.startField(ParquetSchema.ELEMENT, 0);
        element.accept(i);
        consumer.endField(ParquetSchema.ELEMENT, 0);
        consumer.endGroup();
      }
      consumer.endField(LIST, 0);
    }
    consumer.endGroup();
  }
}
