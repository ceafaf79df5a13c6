package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.parse.RealData;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 200 pairs of the export, rewritten in each of the other shapes, come out with the same texts. */
class ExportShapesRealDataTest {
  private static final int PAIRS = 200;
  private static final int CHUNK_CHARS = 1_000;

  private static List<SourcePair> pairs;

  @BeforeAll
  static void takePairsFromAllOverTheExport() {
    RealData.assumePresent();
    List<SourcePair> all = CollectedRecords.ofFile(SourceKind.EXPORT, RealData.export()).pairs;
    int step = all.size() / PAIRS;
    pairs = IntStream.range(0, PAIRS).mapToObj(i -> all.get(i * step)).toList();
  }

  @Test
  void flattened() throws IOException {
    assertSameTexts(
        write(
            "documents",
            (json, pair) -> {
              openPair(json, pair);
              json.writeEndObject();
            }),
        true);
  }

  @Test
  void structured() throws IOException {
    assertSameTexts(
        write(
            "qa_pairs",
            (json, pair) -> {
              json.writeStartObject();
              json.writeNumberField("pair_number", pair.number());
              json.writeStringField("question", pair.question());
              json.writeStringField("answer", pair.answer());
              json.writeEndObject();
            }),
        false);
  }

  @Test
  void chunked() throws IOException {
    assertSameTexts(write("chunks", ExportShapesRealDataTest::writeChunks), true);
  }

  private static void writeChunks(JsonGenerator json, SourcePair pair) throws IOException {
    String answer = pair.answer();
    if (answer.length() <= CHUNK_CHARS) {
      writeChunk(json, pair, "complete_qa", "Q: " + pair.question() + "\nA: " + answer);
      return;
    }
    writeChunk(json, pair, "question_only", "Q: " + pair.question());
    for (int from = 0; from < answer.length(); from += CHUNK_CHARS) {
      int to = Math.min(answer.length(), from + CHUNK_CHARS);
      String type = to == answer.length() ? "answer_final" : "answer_partial";
      writeChunk(json, pair, type, (from == 0 ? "A: " : "") + answer.substring(from, to));
    }
  }

  private static void writeChunk(JsonGenerator json, SourcePair pair, String type, String text)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("text", text);
    writeMetadata(json, pair, type);
    json.writeEndObject();
  }

  private static void openPair(JsonGenerator json, SourcePair pair) throws IOException {
    json.writeStartObject();
    json.writeStringField("question", pair.question());
    json.writeStringField("answer", pair.answer());
    writeMetadata(json, pair, "complete_qa");
  }

  private static void writeMetadata(JsonGenerator json, SourcePair pair, String type)
      throws IOException {
    String session = pair.origin().sessionId();
    json.writeObjectFieldStart("metadata");
    json.writeStringField("session_id", session);
    json.writeStringField("topic", pair.topic());
    json.writeStringField("qa_pair_id", session + "_" + pair.number());
    json.writeNumberField("query_index", pair.number());
    json.writeStringField("chunk_type", type);
    json.writeEndObject();
  }

  private interface PairWriter {
    void write(JsonGenerator json, SourcePair pair) throws IOException;
  }

  private static String write(String list, PairWriter writer) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart(list);
      for (SourcePair pair : pairs) {
        writer.write(json, pair);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void assertSameTexts(String written, boolean withSession) {
    CollectedRecords read = CollectedRecords.ofJson(written);

    assertThat(read.failures).isEmpty();
    assertThat(read.pairs).hasSize(PAIRS);
    for (int i = 0; i < PAIRS; i++) {
      SourcePair expected = pairs.get(i);
      SourcePair pair = read.pairs.get(i);
      assertThat(pair.question()).isEqualTo(expected.question());
      assertThat(pair.answer()).isEqualTo(expected.answer());
      assertThat(pair.number()).isEqualTo(expected.number());
      assertThat(pair.notes()).isEmpty();
      if (withSession) {
        assertThat(pair.topic()).isEqualTo(expected.topic());
        assertThat(pair.origin().sessionId()).isEqualTo(expected.origin().sessionId());
      }
    }
  }
}
