package io.github.indicatorrefinery.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetLinesTest {
  private static final String PAIRS =
      """
      message pairs {
        required binary question (STRING);
        optional binary answer (STRING);
        required int64 number;
        optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
      }
      """;

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({
    "UNCOMPRESSED, PARQUET_1_0, true",
    "UNCOMPRESSED, PARQUET_2_0, false",
    "SNAPPY, PARQUET_1_0, true",
    "SNAPPY, PARQUET_2_0, false",
    "GZIP, PARQUET_1_0, false",
    "GZIP, PARQUET_2_0, true",
    "ZSTD, PARQUET_1_0, true",
    "ZSTD, PARQUET_2_0, false",
    "LZ4_RAW, PARQUET_1_0, true",
    "LZ4_RAW, PARQUET_2_0, false",
  })
  void readsEveryCompressionAndVersion(
      CompressionCodecName codec, WriterVersion version, boolean hasDictionaries)
      throws IOException {
    byte[] file = new ParquetFileOfOthers(PAIRS, codec, version, hasDictionaries).bytes(pairs(50));

    List<String> lines = lines(file);

    assertThat(lines).hasSize(50);
    assertThat(lines.subList(0, 4))
        .containsExactly(
            "{\"question\":\"What is it? 0\",\"number\":0,\"tags\":[]}",
            "{\"question\":\"What is it? 1\",\"answer\":\"A \\\"mean\\\"\\nof 1 — ünï\","
                + "\"number\":1,\"tags\":[\"t0\"]}",
            "{\"question\":\"What is it? 2\",\"answer\":\"A \\\"mean\\\"\\nof 2 — ünï\","
                + "\"number\":2,\"tags\":[\"t0\",null]}",
            "{\"question\":\"What is it? 3\",\"answer\":\"A \\\"mean\\\"\\nof 3 — ünï\","
                + "\"number\":3}");
  }

  @Test
  void readsTheFilesOfThisProgram() throws IOException {
    Path path = temporary.resolve("own.parquet");
    try (ParquetRows rows = new ParquetRows(Files.newOutputStream(path), Sample.LAYOUT.schema())) {
      rows.add(Sample.LAYOUT.row(new Sample("one", 7L, 3, 0.5, true, List.of("a", "b"))));
    }

    assertThat(lines(Files.readAllBytes(path)))
        .singleElement()
        .asString()
        .contains("\"name\":\"one\"", "[\"a\",\"b\"]", "0.5", "true");
  }

  @Test
  void writesValuesAsTheirMeaning() throws IOException {
    ParquetFileOfOthers file =
        ParquetFileOfOthers.of(
            """
            message values {
              required binary category (ENUM);
              required binary document (JSON);
              required fixed_len_byte_array(16) id (UUID);
              required int32 day (DATE);
              required int32 hour (TIME(MILLIS,true));
              required int64 utc (TIMESTAMP(MILLIS,true));
              required int64 local (TIMESTAMP(MICROS,false));
              required int96 old;
              required int32 small (DECIMAL(9,2));
              required binary large (DECIMAL(30,3));
              required int64 unsigned (INTEGER(64,false));
              required fixed_len_byte_array(2) half (FLOAT16);
              required float single;
              required binary text;
              required binary bytes;
              required boolean flag;
            }
            """);
    Consumer<Group> row =
        group -> {
          group.add("category", "momentum");
          group.add("document", "{\"a\":1}");
          group.add("id", Binary.fromConstantByteArray(new byte[16]));
          group.add("day", 19_000);
          group.add("hour", 3_723_000);
          group.add("utc", -1L);
          group.add("local", 1_700_000_000_000_001L);
          group.add("old", Binary.fromConstantByteArray(int96(2_440_589, 1_000_000_000L)));
          group.add("small", -12_345);
          group.add("large", Binary.fromConstantByteArray(new byte[] {1, 0}));
          group.add("unsigned", -1L);
          group.add("half", Binary.fromConstantByteArray(new byte[] {0, (byte) 0xBE}));
          group.add("single", 0.1f);
          group.add("text", Binary.fromString("plain ü"));
          group.add("bytes", Binary.fromConstantByteArray(new byte[] {-1, -2}));
          group.add("flag", true);
        };

    assertThat(lines(file.bytes(List.of(row))))
        .containsExactly(
            "{\"category\":\"momentum\",\"document\":\"{\\\"a\\\":1}\","
                + "\"id\":\"00000000-0000-0000-0000-000000000000\",\"day\":\"2022-01-08\","
                + "\"hour\":\"01:02:03\",\"utc\":\"1969-12-31T23:59:59.999Z\","
                + "\"local\":\"2023-11-14T22:13:20.000001\",\"old\":\"1970-01-02T00:00:01\","
                + "\"small\":-123.45,\"large\":0.256,\"unsigned\":18446744073709551615,"
                + "\"half\":-1.5,\"single\":0.1,\"text\":\"plain ü\",\"bytes\":\"//4=\","
                + "\"flag\":true}");
  }

  @Test
  void writesGroupsListsAndMapsOfAllWriters() throws IOException {
    ParquetFileOfOthers file =
        ParquetFileOfOthers.of(
            """
            message nested {
              optional group answers {
                optional group text (LIST) { repeated binary array (STRING); }
              }
              repeated group messages { required binary role (STRING); }
              optional group scores (MAP) {
                repeated group key_value { required binary key (STRING); optional int32 value; }
              }
              optional group turns (LIST) {
                repeated group turns_tuple { optional binary said (STRING); }
              }
            }
            """);
    Consumer<Group> row =
        group -> {
          Group texts = group.addGroup("answers").addGroup("text");
          texts.add("array", "one");
          texts.add("array", "two");
          group.addGroup("messages").add("role", "user");
          group.addGroup("messages").add("role", "assistant");
          Group scores = group.addGroup("scores");
          scores.addGroup("key_value").append("key", "rsi").add("value", 70);
          scores.addGroup("key_value").add("key", "none");
          group.addGroup("turns").addGroup("turns_tuple").add("said", "hello");
        };
    Consumer<Group> empty = group -> {};

    assertThat(lines(file.bytes(List.of(row, empty))))
        .containsExactly(
            "{\"answers\":{\"text\":[\"one\",\"two\"]},"
                + "\"messages\":[{\"role\":\"user\"},{\"role\":\"assistant\"}],"
                + "\"scores\":{\"rsi\":70,\"none\":null},\"turns\":[{\"said\":\"hello\"}]}",
            "{}");
  }

  @Test
  void aFileWithoutRowsHasNoLines() throws IOException {
    assertThat(lines(ParquetFileOfOthers.of(PAIRS).bytes(List.of()))).isEmpty();
  }

  @Test
  void namesACompressionThatIsNotRead() {
    byte[] file =
        new ParquetFileOfOthers(PAIRS, CompressionCodecName.BROTLI, WriterVersion.PARQUET_1_0, true)
            .bytes(pairs(1));

    assertThatThrownBy(() -> lines(file))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "a column is packed by BROTLI; write the file anew with zstd or snappy (after 0 rows)");
  }

  /** But the last: the library looks ahead into the next page before it hands a row out. */
  @Test
  void keepsTheRowsBeforeABrokenPage() throws IOException {
    byte[] file =
        new ParquetFileOfOthers(PAIRS, CompressionCodecName.GZIP, WriterVersion.PARQUET_1_0, false)
            .bytes(pairs(30));
    byte[] gzip = {0x1F, (byte) 0x8B, 8};
    file[indexOf(file, gzip, 3)] = 0;
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> transfer(file, out))
        .isInstanceOf(IOException.class)
        .hasMessage("Not in GZIP format (after 13 rows)");
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(13);
  }

  @ParameterizedTest
  @CsvSource({
    "UNCOMPRESSED, PARQUET_1_0, true",
    "UNCOMPRESSED, PARQUET_1_0, false",
    "UNCOMPRESSED, PARQUET_2_0, true",
    "UNCOMPRESSED, PARQUET_2_0, false",
    "SNAPPY, PARQUET_2_0, false",
    "GZIP, PARQUET_1_0, true",
    "ZSTD, PARQUET_1_0, true",
    "LZ4_RAW, PARQUET_2_0, true",
  })
  void whateverIsBrokenGivesOneException(
      CompressionCodecName codec, WriterVersion version, boolean hasDictionaries)
      throws IOException {
    byte[] whole = new ParquetFileOfOthers(PAIRS, codec, version, hasDictionaries).bytes(pairs(20));
    byte[] masks = {1, 0x10, (byte) 0x80, (byte) 0xFF};
    for (int at = 0; at < whole.length; at += 2) {
      byte[] changed = whole.clone();
      changed[at] ^= masks[at % masks.length];
      readOrFail(changed);
      byte[] full = whole.clone();
      Arrays.fill(full, at, Math.min(at + 4, full.length), (byte) 0xFF);
      readOrFail(full);
    }
    for (int length = 0; length < whole.length; length += 13) {
      readOrFail(Arrays.copyOf(whole, length));
    }
  }

  private static void readOrFail(byte[] file) {
    try {
      transfer(file, new ByteArrayOutputStream());
    } catch (IOException e) {
      assertThat(e.getMessage()).endsWith(" rows)").doesNotContain("@", "null");
    }
  }

  private static List<Consumer<Group>> pairs(int count) {
    List<Consumer<Group>> rows = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> rows.add(group -> fill(group, i)));
    return rows;
  }

  private static void fill(Group group, int i) {
    group.add("question", "What is it? " + i);
    if (i % 5 != 0) {
      group.add("answer", "A \"mean\"\nof " + i + " — ünï");
    }
    group.add("number", (long) i);
    if (i % 4 == 3) {
      return;
    }
    Group tags = group.addGroup("tags");
    for (int tag = 0; tag < i % 4; tag++) {
      Group element = tags.addGroup("list");
      if (tag != 1) {
        element.add("element", "t" + tag);
      }
    }
  }

  private static byte[] int96(int day, long nanos) {
    return ByteBuffer.allocate(12)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(nanos)
        .putInt(day)
        .array();
  }

  /** Where the bytes stand for the n-th time, counted from 1. */
  private static int indexOf(byte[] all, byte[] wanted, int times) {
    int found = 0;
    for (int at = 0; at + wanted.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)
          && ++found == times) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }

  private static List<String> lines(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transfer(file, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void transfer(byte[] file, ByteArrayOutputStream out) throws IOException {
    new ParquetLines(new SeekableInMemoryByteChannel(file)).transferTo(out);
  }
}
