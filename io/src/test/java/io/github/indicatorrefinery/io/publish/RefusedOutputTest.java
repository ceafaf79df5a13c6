package io.github.indicatorrefinery.io.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedOutputTest {
  private static final String REMOTE = "mem://refused/out";

  @TempDir private Path temporary;

  @BeforeEach
  void clear() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    MemoryFileSystem.clear("mem://refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", REMOTE})
  void isReplacedAsAWholeByAnotherRun(String location) throws IOException {
    RefusedOutput refused = beside(location);
    refused.replace("r1", mark("r1"), Map.of("failed/a", text("1"), "failed/b", text("1")));
    refused.replace("r2", mark("r2"), Map.of("failed/a", text("2")));

    RunFolder folder = new RunFolder(refused.location());
    assertThat(folder.list()).containsExactly("failed/a", "refused.json");
    assertThat(folder.read("failed/a")).hasContent("2");
    assertThat(folder.read("refused.json")).hasContent("{\"run_id\": \"r2\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", REMOTE})
  void anotherAttemptOfTheSameRunReadsNothing(String location) throws IOException {
    RefusedOutput refused = beside(location);
    refused.replace("r1", mark("r1"), Map.of("failed/a", text("1")));

    refused.replace(
        "r1",
        mark("r1"),
        Map.of(
            "failed/a",
            out -> {
              throw new IOException("the working folder is gone");
            }));

    assertThat(new RunFolder(refused.location()).read("failed/a")).hasContent("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", REMOTE})
  void whatNoRefusedRunLeftStaysAsItIs(String location) throws IOException {
    RefusedOutput refused = beside(location);
    RunFolder folder = new RunFolder(refused.location());
    folder.stage("thesis.txt", text("Three years of work."));

    assertThatThrownBy(() -> refused.replace("r1", mark("r1"), Map.of("failed/a", text("1"))))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s holds other things than a refused run, such as thesis.txt", refused.location());

    assertThat(folder.list()).containsExactly("thesis.txt");
  }

  private RefusedOutput beside(String location) {
    return RefusedOutput.beside(
        location.isEmpty() ? temporary.resolve("out").toString() : location);
  }

  private static RunFolder.Content mark(String runId) {
    return text("{\"run_id\": \"" + runId + "\"}");
  }

  private static RunFolder.Content text(String text) {
    return out -> out.write(text.getBytes(UTF_8));
  }
}
