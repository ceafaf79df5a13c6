package io.github.indicatorrefinery.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.indicatorrefinery.io.Sample;
import io.github.indicatorrefinery.io.rows.ShardPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesShardsTest {
  @TempDir private Path temporary;

  @Test
  void writesOneObjectALineWithItsNulls() throws IOException {
    Sample full = new Sample("é", 1L << 60, 3, 0.1, false, List.of("a", "b"));
    assertThat(written(List.of(full, Sample.named("n"))))
        .isEqualTo(
            """
            {"name":"é","count":1152921504606846976,"rank":3,"score":0.1,"good":false,\
            "tags":["a","b"]}
            {"name":"n","count":null,"rank":null,"score":null,"good":null,"tags":null}
            """);
  }

  @Test
  void escapesWhateverEndsALineAndEveryControlCharacter() throws IOException {
    String line =
        written(List.of(Sample.named("\u0000\n\r\u007F\u0085\u2028\u2029\uD83D\uDE80\"")));
    assertThat(line)
        .startsWith("{\"name\":\"\\u0000\\n\\r\\u007F\\u0085\\u2028\\u2029\uD83D\uDE80\\\"\",");
  }

  @Test
  void hostileAndHugeTextsComeBack() throws IOException {
    String huge = Sample.HOSTILE.repeat(30_000);
    for (String text : List.of(Sample.HOSTILE, huge)) {
      String line = written(List.of(Sample.named(text)));
      assertThat(line.lines()).hasSize(1);
      assertThat(firstText(line)).isEqualTo(text);
    }
  }

  @Test
  void aWrongTypeFailsTheRunAndNamesTheColumn() {
    Sample unsound = new Sample("n", null, null, Double.NaN, null, null);
    assertThatThrownBy(() -> written(List.of(unsound)))
        .hasMessageContaining("column \"score\" (DOUBLE): got NaN");
  }

  private String written(List<Sample> shard) throws IOException {
    Sample.write(
        JsonLinesShards.of(ShardPart.whole(), "rejected/part", 1, Sample.LAYOUT), temporary, shard);
    return Files.readString(temporary.resolve("rejected/part-00000-of-00001.jsonl"));
  }

  private static String firstText(String line) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      parser.nextToken();
      parser.nextToken();
      return parser.nextTextValue();
    }
  }
}
