package io.github.indicatorrefinery.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonDocumentsTest {
  @TempDir private Path temporary;

  @Test
  void writesEachValueToItsPathForPeopleToRead() throws IOException {
    assertThat(List.of(write("indicators/rsi.json", "é").get(0), write("run.json", "x").get(0)))
        .extracting(file -> file.path() + " " + file.bytes())
        .containsExactly("indicators/rsi.json 68", "run.json 66");

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
    assertThatThrownBy(() -> write("../x.json", "a"))
        .hasMessageContaining("is no path below a folder");
  }

  private List<WrittenFile> write(String path, String value) throws IOException {
    return new JsonDocuments<KV<String, String>, KV<String, String>>(
            List::of, KV::getKey, (keyed, json) -> write(keyed.getValue(), json))
        .write(KV.of(path, value), new RunFolder(temporary.toString()));
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
