package io.github.indicatorrefinery.io.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Values of a column as JSON knows them: texts, numbers, booleans; dates and times in the spelling
 * of ISO 8601, with a {@code Z} where they are in UTC. Bytes without a meaning are text where they
 * are UTF-8, else they stay bytes.
 */
final class ScalarColumn extends PrimitiveConverter {
  /** What a value takes in memory beside its text, at least. */
  static final int HELD_BYTES = 64;

  /** No writer gives a decimal more digits; to write many takes the square of their number. */
  private static final int MAX_DECIMAL_BYTES = 32;

  private static final int UUID_BYTES = 16;
  private static final int INT96_BYTES = 12;

  private final @Nullable LogicalTypeAnnotation meaning;
  private final boolean isInt96;
  private final LongConsumer held;
  private final Consumer<@Nullable Object> taken;

  /**
   * @param held is told how many bytes each value takes, about, before it is made
   */
  ScalarColumn(PrimitiveType type, LongConsumer held, Consumer<@Nullable Object> taken) {
    this.meaning = type.getLogicalTypeAnnotation();
    this.isInt96 = type.getPrimitiveTypeName() == PrimitiveTypeName.INT96;
    this.held = held;
    this.taken = taken;
  }

  @Override
  public void addBoolean(boolean value) {
    take(value);
  }

  @Override
  public void addFloat(float value) {
    take(value);
  }

  @Override
  public void addDouble(double value) {
    take(value);
  }

  @Override
  public void addInt(int value) {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      take(LocalDate.ofEpochDay(value).toString());
    } else if (isUnsigned()) {
      take(Integer.toUnsignedLong(value));
    } else {
      takeNumber(value);
    }
  }

  @Override
  public void addLong(long value) {
    if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      take(timestamp(timestamp, value));
    } else if (isUnsigned()) {
      take(new BigInteger(Long.toUnsignedString(value)));
    } else {
      takeNumber(value);
    }
  }

  @Override
  public void addBinary(Binary value) {
    held.accept(value.length());
    byte[] bytes = value.getBytes();
    if (meaning instanceof StringLogicalTypeAnnotation
        || meaning instanceof EnumLogicalTypeAnnotation
        || meaning instanceof JsonLogicalTypeAnnotation) {
      take(new String(bytes, StandardCharsets.UTF_8));
    } else if (isInt96 && bytes.length == INT96_BYTES) {
      take(int96(ByteBuffer.wrap(bytes)));
    } else if (meaning instanceof DecimalLogicalTypeAnnotation decimal
        && bytes.length > 0
        && bytes.length <= MAX_DECIMAL_BYTES) {
      take(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
    } else if (meaning instanceof UUIDLogicalTypeAnnotation && bytes.length == UUID_BYTES) {
      ByteBuffer halves = ByteBuffer.wrap(bytes);
      take(new UUID(halves.getLong(), halves.getLong()).toString());
    } else if (meaning instanceof Float16LogicalTypeAnnotation && bytes.length == Short.BYTES) {
      take(float16(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort()));
    } else {
      take(meaning == null ? textOrBytes(bytes) : bytes);
    }
  }

  /** A number that may stand for a part of another, or of a day. */
  private void takeNumber(long value) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      take(BigDecimal.valueOf(value, decimal.getScale()));
    } else if (meaning instanceof TimeLogicalTypeAnnotation time && isOfDay(time, value)) {
      take(LocalTime.ofNanoOfDay(value * nanos(time.getUnit())).toString());
    } else {
      take(value);
    }
  }

  private void take(Object value) {
    held.accept(HELD_BYTES);
    taken.accept(value);
  }

  private boolean isUnsigned() {
    return meaning instanceof IntLogicalTypeAnnotation number && !number.isSigned();
  }

  private static boolean isOfDay(TimeLogicalTypeAnnotation time, long value) {
    return value >= 0 && value <= LocalTime.MAX.toNanoOfDay() / nanos(time.getUnit());
  }

  private static String timestamp(TimestampLogicalTypeAnnotation timestamp, long value) {
    long nanos = nanos(timestamp.getUnit());
    long perSecond = nanos(TimeUnit.MILLIS) * 1_000 / nanos;
    long seconds = Math.floorDiv(value, perSecond);
    Instant instant = Instant.ofEpochSecond(seconds, Math.floorMod(value, perSecond) * nanos);
    return timestamp.isAdjustedToUTC()
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  private static long nanos(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000_000;
      case MICROS -> 1_000;
      case NANOS -> 1;
    };
  }

  /** The old timestamps: nanoseconds of a day, and the day by its Julian number. */
  private static String int96(ByteBuffer bytes) {
    long nanos = bytes.order(ByteOrder.LITTLE_ENDIAN).getLong();
    long day = bytes.getInt();
    return LocalDate.EPOCH
        .with(JulianFields.JULIAN_DAY, day)
        .atStartOfDay()
        .plusNanos(nanos)
        .toString();
  }

  /** Sign, five bits of exponent, ten of fraction. */
  private static float float16(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    float value =
        switch (exponent) {
          case 0 -> Math.scalb((float) fraction, -24);
          case 0x1F -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
          default -> Math.scalb((float) (fraction | 0x400), exponent - 25);
        };
    return bits < 0 ? -value : value;
  }

  private static Object textOrBytes(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }
}
