package io.github.indicatorrefinery.io.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;

/**
 * Whether the numbers in a page, on which the library allocates before it looks at anything else,
 * can be true: one broken byte must not ask for all of the memory.
 */
final class PageCheck {
  /** Writers begin a new page far earlier; eight bytes are allocated a value. */
  static final int MAX_VALUES = 1 << 23;

  /** How many deltas are packed together, usually 128. */
  private static final int MAX_DELTA_BLOCK = 1 << 16;

  private final ColumnDescriptor column;
  private final int values;

  /**
   * @param values how many the page says it holds
   */
  PageCheck(ColumnDescriptor column, int values) throws IOException {
    this.column = column;
    this.values = values;
    require(values >= 0 && values <= MAX_VALUES, "a page of " + values + " values");
  }

  /** Checks a page of the first version: levels and values in one. */
  void checkV1(
      ByteBuffer page, Encoding repetitionLevels, Encoding definitionLevels, Encoding encoding)
      throws IOException {
    ByteBuffer bytes = page.order(ByteOrder.LITTLE_ENDIAN);
    passLevels(bytes, repetitionLevels, column.getMaxRepetitionLevel());
    passLevels(bytes, definitionLevels, column.getMaxDefinitionLevel());
    checkValues(bytes, encoding);
  }

  /** Checks a page of the second version, whose parts stand for themselves. */
  void checkV2(
      ByteBuffer repetitionLevels, ByteBuffer definitionLevels, ByteBuffer data, Encoding encoding)
      throws IOException {
    checkRuns(repetitionLevels, width(column.getMaxRepetitionLevel()));
    checkRuns(definitionLevels, width(column.getMaxDefinitionLevel()));
    checkValues(data.order(ByteOrder.LITTLE_ENDIAN), encoding);
  }

  @SuppressWarnings("deprecation") // Old files have dictionaries and levels of both.
  private void checkValues(ByteBuffer bytes, Encoding encoding) throws IOException {
    switch (encoding) {
      case RLE_DICTIONARY, PLAIN_DICTIONARY -> {
        if (bytes.hasRemaining()) {
          checkRuns(bytes, bytes.get());
        }
      }
      case RLE -> checkRuns(part(bytes), 1);
      case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY ->
          checkDelta(ByteBufferInputStream.wrap(bytes));
      case DELTA_BYTE_ARRAY -> checkPrefixes(ByteBufferInputStream.wrap(bytes));
      case PLAIN, BYTE_STREAM_SPLIT, BIT_PACKED -> {}
    }
  }

  @SuppressWarnings("deprecation")
  private void passLevels(ByteBuffer bytes, Encoding encoding, int maxLevel) throws IOException {
    if (maxLevel == 0) {
      return;
    }
    if (encoding == Encoding.BIT_PACKED) {
      int length = (int) (((long) values * width(maxLevel) + Byte.SIZE - 1) / Byte.SIZE);
      require(length <= bytes.remaining(), "levels that end too early");
      bytes.position(bytes.position() + length);
    } else {
      checkRuns(part(bytes), width(maxLevel));
    }
  }

  /** A part that begins with its length. */
  private static ByteBuffer part(ByteBuffer bytes) throws IOException {
    require(bytes.remaining() >= Integer.BYTES, "a page without a length");
    int length = bytes.getInt();
    require(length >= 0 && length <= bytes.remaining(), "a part of " + length + " bytes");
    ByteBuffer part = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return part;
  }

  /** Runs of one value, and groups of eight values of so many bits. */
  private void checkRuns(ByteBuffer bytes, int width) throws IOException {
    require(width >= 0 && width <= Integer.SIZE, "values of " + width + " bits");
    long found = 0;
    while (bytes.hasRemaining() && found < values) {
      int header = unsigned(bytes);
      int count = header >>> 1;
      boolean isPacked = (header & 1) == 1;
      // The last group may be cut off behind its last value.
      long length = isPacked ? (long) count * width : (width + Byte.SIZE - 1) / Byte.SIZE;
      require(length <= bytes.remaining() + (long) width, "a run of " + count);
      long held = isPacked ? (long) count * Byte.SIZE : count;
      require(!isPacked || held < values - found + Byte.SIZE * 64L, "a run of " + held);
      found += held;
      bytes.position(bytes.position() + (int) Math.min(length, bytes.remaining()));
    }
  }

  /** Each text is told by how much of the one before begins it: that cannot be more than all. */
  private void checkPrefixes(ByteBufferInputStream in) throws IOException {
    DeltaBinaryPackingValuesReader prefixes = new DeltaBinaryPackingValuesReader();
    int count = checkDelta(in);
    prefixes.initFromPage(values, in);
    DeltaBinaryPackingValuesReader suffixes = new DeltaBinaryPackingValuesReader();
    require(checkDelta(in) == count, "texts without a beginning");
    suffixes.initFromPage(values, in);
    long length = 0;
    for (int i = 0; i < count; i++) {
      int prefix = prefixes.readInteger();
      int suffix = suffixes.readInteger();
      require(prefix >= 0 && prefix <= length && suffix >= 0, "a text of " + prefix + " and more");
      length = (long) prefix + suffix;
    }
  }

  /** Looks at the head of deltas, and gives back how many there are. */
  private int checkDelta(ByteBufferInputStream in) throws IOException {
    in.mark(Integer.MAX_VALUE);
    int block = BytesUtils.readUnsignedVarInt(in);
    int parts = BytesUtils.readUnsignedVarInt(in);
    int count = BytesUtils.readUnsignedVarInt(in);
    in.reset();
    require(block > 0 && block <= MAX_DELTA_BLOCK, "deltas in blocks of " + block);
    require(parts > 0 && parts <= block, "deltas in " + parts + " parts");
    require(count >= 0 && count <= values, count + " deltas in a page of " + values + " values");
    return count;
  }

  private static int unsigned(ByteBuffer bytes) throws IOException {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      require(bytes.hasRemaining(), "a number that is cut off");
      byte next = bytes.get();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("a number that does not end");
  }

  private static int width(int maxLevel) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(maxLevel);
  }

  private static void require(boolean isTrue, String otherwise) throws IOException {
    if (!isTrue) {
      throw new IOException(otherwise);
    }
  }
}
