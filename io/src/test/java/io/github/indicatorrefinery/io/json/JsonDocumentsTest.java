package io.github.indicatorrefinery.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.io.Sample;
import io.github.indicatorrefinery.io.rows.WriteShards;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonDocumentsTest {
  @TempDir private Path temporary;

  @Test
  void writesEachValueToItsPathForPeopleToRead() {
    Pipeline pipeline = Sample.pipeline();
    PCollection<WrittenFile> written =
        pipeline
            .apply(Create.of(KV.of("indicators/rsi.json", "é"), KV.of("run.json", "x")))
            .apply(documents());
    PAssert.that(written)
        .satisfies(
            files -> {
              assertThat(files)
                  .extracting(file -> file.path() + " " + file.bytes())
                  .containsExactlyInAnyOrder("indicators/rsi.json 68", "run.json 66");
              return null;
            });
    pipeline.run().waitUntilFinish();

    assertThat(temporary.resolve("indicators/rsi.json"))
        .hasContent(
            """
            {
              "name": "é",
              "list": [
                1,
                "é"
              ],
              "none": null
            }
            """);
    assertThat(temporary.resolve("run.json")).content().contains("\"name\": \"x\"");
  }

  @Test
  void failsOnAPathThatLeavesTheFolder() {
    Pipeline pipeline = Sample.pipeline();
    pipeline.apply(Create.of(KV.of("../x.json", "a"))).apply(documents());
    assertThatThrownBy(() -> pipeline.run().waitUntilFinish())
        .hasMessageContaining("is no path below a folder");
  }

  private WriteShards<KV<String, String>, KV<String, String>> documents() {
    return WriteShards.to(
        shard -> shard,
        temporary.toString(),
        List.of(
            new JsonDocuments<KV<String, String>, KV<String, String>>(
                List::of, KV::getKey, (keyed, json) -> write(keyed.getValue(), json))));
  }

  private static void write(String value, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", value);
    json.writeArrayFieldStart("list");
    json.writeNumber(1);
    json.writeString(value);
    json.writeEndArray();
    json.writeNullField("none");
    json.writeEndObject();
  }
}
